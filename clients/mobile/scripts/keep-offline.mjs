// Lays the worker that keeps the application on the phone beside the browser's build, with the names of its files.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn, folderOf } from './built.mjs'

const folder = folderOf('h5')
const files = filesIn(folder).filter((name) => !['index.html', 'worker.js'].includes(name))
const whole = createHash('sha256')
for (const name of ['index.html', ...files]) whole.update(name).update(readFileSync(join(folder, name)))

const values = { FILES: files.map((name) => `/m/${name}`), BUILD: whole.digest('hex').slice(0, 16) }
const constants = Object.entries(values).map(([name, value]) => `const ${name} = ${JSON.stringify(value)}\n`)
writeFileSync(join(folder, 'worker.js'), constants.join('') + readFileSync(new URL('./worker.js', import.meta.url), 'utf8'))
