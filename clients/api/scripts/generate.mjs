// Makes src/schema.d.ts and src/recordKinds.ts from what `yuandian openapi` prints; with --check only compares.
// YUANDIAN names the command where it is not on the PATH; OPENAPI_FILE, a document printed before.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const here = dirname(fileURLToPath(import.meta.url))
const source = join(here, '..', 'src')
const inCheckout = join(here, '..', '..', '..', '.venv', 'bin', 'yuandian')
const command = process.env.YUANDIAN ?? (existsSync(inCheckout) ? inCheckout : 'yuandian')

const document = process.env.OPENAPI_FILE
  ? readFileSync(process.env.OPENAPI_FILE, 'utf8')
  : execFileSync(command, ['openapi'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
// A field with a default may be left out of what is sent: the answers have no defaults.
const { 'x-record-kinds': kinds, ...schema } = JSON.parse(document)
const tree = await openapiTS(schema, { alphabetize: true, defaultNonNullable: false })
const words = Object.entries(kinds).map(([kind, said]) => `  '${kind}': ${JSON.stringify(said)},\n`)
const made = {
  'schema.d.ts': astToString(tree),
  'recordKinds.ts': `/** What the kinds of entries in the record are called. */
export const RECORD_KINDS: Readonly<Record<string, { 'zh-CN': string; en: string }>> = {\n${words.join('')}}\n`,
}

for (const [name, text] of Object.entries(made)) {
  const target = join(source, name)
  const whole = `// Made by \`npm run generate\`; never edited by hand.\n\n${text}`
  if (!process.argv.includes('--check')) {
    writeFileSync(target, whole)
  } else if (!existsSync(target) || readFileSync(target, 'utf8') !== whole) {
    console.error(`clients/api/src/${name} differs from the interface: run \`npm run generate\` in clients/api.`)
    process.exitCode = 1
  }
}
