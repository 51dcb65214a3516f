// Lays a gzip copy beside every file of dist/ that gains from it; the server sends whichever the browser takes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const WORTH_IT = new Set(['.js', '.css', '.svg', '.json'])
const LEAST_BYTES = 512
const dist = fileURLToPath(new URL('../dist', import.meta.url))

for (const name of readdirSync(dist, { recursive: true })) {
  if (!WORTH_IT.has(extname(name))) continue
  const bytes = readFileSync(join(dist, name))
  const packed = gzipSync(bytes, { level: 9 })
  if (bytes.length >= LEAST_BYTES && packed.length < bytes.length) writeFileSync(join(dist, `${name}.gz`), packed)
}
