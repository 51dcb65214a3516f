// Makes src/schema.d.ts from the OpenAPI document that `yuandian openapi` prints; with --check only compares.
// YUANDIAN names the command where it is not on the PATH; OPENAPI_FILE, a document printed before.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const here = dirname(fileURLToPath(import.meta.url))
const target = join(here, '..', 'src', 'schema.d.ts')
const inCheckout = join(here, '..', '..', '..', '.venv', 'bin', 'yuandian')
const command = process.env.YUANDIAN ?? (existsSync(inCheckout) ? inCheckout : 'yuandian')

const document = process.env.OPENAPI_FILE
  ? readFileSync(process.env.OPENAPI_FILE, 'utf8')
  : execFileSync(command, ['openapi'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
// A field with a default may be left out of what is sent: the answers have no defaults.
const tree = await openapiTS(JSON.parse(document), { alphabetize: true, defaultNonNullable: false })
const text = `// Made by \`npm run generate\`; never edited by hand.\n\n${astToString(tree)}`

if (!process.argv.includes('--check')) {
  writeFileSync(target, text)
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  console.error('clients/api/src/schema.d.ts differs from the interface: run `npm run generate` in clients/api.')
  process.exit(1)
}
