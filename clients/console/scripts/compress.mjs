// Lays a gzip copy beside every file of a build that gains from it; the server sends whichever the browser takes.
// The folder may be named: it is the console's own dist/ unless another is.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const WORTH_IT = new Set(['.js', '.css', '.svg', '.json'])
const LEAST_BYTES = 512
const dist = resolve(process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url)))

for (const name of readdirSync(dist, { recursive: true })) {
  if (!WORTH_IT.has(extname(name))) continue
  const bytes = readFileSync(join(dist, name))
  const packed = gzipSync(bytes, { level: 9 })
  if (bytes.length >= LEAST_BYTES && packed.length < bytes.length) writeFileSync(join(dist, `${name}.gz`), packed)
}
