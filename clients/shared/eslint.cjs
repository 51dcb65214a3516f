/** What holds for the code of both clients; each adds its own. */
module.exports = {
  rules: {
    'max-lines': ['error', { max: 300 }],
    'no-console': 'error',
    eqeqeq: 'error',
    '@typescript-eslint/no-explicit-any': 'error',
    'vue/block-lang': ['error', { script: { lang: 'ts' } }],
    'vue/component-api-style': ['error', ['script-setup']],
    'vue/no-bare-strings-in-template': 'error',
    'vue/no-v-html': 'error',
    // Layout is Prettier's.
    'vue/max-attributes-per-line': 'off',
    'vue/singleline-html-element-content-newline': 'off',
    'vue/html-self-closing': 'off',
    'vue/html-indent': 'off',
    'vue/html-closing-bracket-newline': 'off',
    'vue/multiline-html-element-content-newline': 'off',
  },
  /** Texts have a line each, however many there are. */
  words: { files: ['**/messages/**'], rules: { 'max-lines': 'off' } },
}
