import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const server = process.env.YUANDIAN_SERVER ?? 'http://127.0.0.1:8000'

export default defineConfig({
  base: '/console/',
  plugins: [
    vue(),
    Components({ dts: 'src/components.d.ts', dirs: [], resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
  ],
  resolve: {
    alias: {
      '@/': `${at('./src')}/`,
      '@api': at('../api/src/index.ts'),
      '@shared/': `${at('../shared/src')}/`,
      '@tokens.css': at('../tokens/src/tokens.css'),
      '@tokens': at('../tokens/src/tokens.ts'),
    },
    // What is shared lies outside, where no packages are.
    dedupe: ['vue'],
  },
  build: { target: 'es2022', chunkSizeWarningLimit: 1200, manifest: true },
  server: { proxy: { '/api': server, '/live-address': server, '/files': server } },
  test: {
    environment: 'happy-dom',
    setupFiles: ['tests/setup.ts'],
    include: ['tests/**/*.test.ts'],
    // Starting Element Plus anew for each file cost more than all tests.
    pool: 'threads',
    isolate: false,
    server: { deps: { inline: ['element-plus'] } },
  },
})
