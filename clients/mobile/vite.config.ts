import { fileURLToPath } from 'node:url'
import uni from '@dcloudio/vite-plugin-uni'
import { defineConfig, type Plugin } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, `file://${__dirname}/`))
const server = process.env.YUANDIAN_SERVER ?? 'http://127.0.0.1:8000'

/** A mini-program knows no `:root`: what the tokens say of it is said of its pages. */
const tokensOfPages: Plugin = {
  name: 'tokens-of-pages',
  enforce: 'pre',
  transform: (code, id) => (id.includes('tokens.css') ? code.replaceAll(':root', 'page') : undefined),
}

/** The framework's styles name a shadow picture on a server of its maker's; nothing may be fetched from elsewhere. */
const nothingRemote: Plugin = {
  name: 'nothing-remote',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'asset' || !/\.(css|wxss)$/.test(file.fileName)) continue
      file.source = String(file.source).replace(/url\(["']?https?:[^)]*\)/g, 'none')
    }
  },
}

export default defineConfig({
  plugins: [tokensOfPages, uni(), nothingRemote],
  resolve: {
    alias: {
      '@api': at('../api/src/index.ts'),
      '@shared/': `${at('../shared/src')}/`,
      '@tokens': at('../tokens/src/tokens.ts'),
    },
    // What is shared lies outside, where no packages are.
    dedupe: ['vue'],
  },
  define: { __SERVER__: JSON.stringify(process.env.YUANDIAN_MOBILE_SERVER ?? '') },
  build: { target: 'es2020' },
  server: { proxy: { '/api': server, '/files': server } },
})
