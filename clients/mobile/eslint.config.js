const js = require('@eslint/js')
const vue = require('eslint-plugin-vue')
const globals = require('globals')
const ts = require('typescript-eslint')
const both = require('../shared/eslint.cjs')

module.exports = ts.config(
  { ignores: ['dist/**', 'eslint.config.js'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...vue.configs['flat/recommended'],
  {
    files: ['scripts/**'],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['**/*.{ts,vue}'],
    languageOptions: {
      globals: {
        ...globals.browser,
        uni: 'readonly',
        UniApp: 'readonly',
        getCurrentPages: 'readonly',
        __SERVER__: 'readonly',
      },
      parserOptions: { parser: ts.parser },
    },
    rules: {
      ...both.rules,
      // A page is named in pages.json by its file; people say "home", not "home page".
      'vue/multi-word-component-names': 'off',
      // The mini-program's own elements are no HTML.
      'vue/no-reserved-component-names': 'off',
    },
  },
  both.words,
)
