import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      '@/': `${at('./src')}/`,
      '@api': at('../api/src/index.ts'),
      '@shared/': `${at('../shared/src')}/`,
      '@tokens': at('../tokens/src/tokens.ts'),
    },
    // What is shared lies outside, where no packages are.
    dedupe: ['vue'],
  },
  test: { include: ['tests/**/*.test.ts'], setupFiles: ['tests/setup.ts'], pool: 'threads', isolate: false },
})
