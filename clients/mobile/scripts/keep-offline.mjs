// Lays the worker that keeps the application on the phone beside the browser's build, with the names of its files: those
// of everybody's pages, and those that only the worker's side needs, which are kept once that was opened.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn, folderOf, isOfWorkers, pagesIn } from './built.mjs'

const folder = folderOf('h5')
const files = filesIn(folder).filter((name) => !['index.html', 'worker.js'].includes(name))
const pages = [...pagesIn(folder)]
const ofResidents = new Set(pages.flatMap(([page, loaded]) => (isOfWorkers(page) ? [] : loaded)))
const ofWorkers = new Set(pages.flatMap(([page, loaded]) => (isOfWorkers(page) ? loaded : [])))
const isApart = (name) => ofWorkers.has(name) && !ofResidents.has(name)
const whole = createHash('sha256')
for (const name of ['index.html', ...files]) whole.update(name).update(readFileSync(join(folder, name)))

const at = (name) => `/m/${name}`
const values = {
  FILES: files.filter((name) => !isApart(name)).map(at),
  WORK_FILES: files.filter(isApart).map(at),
  BUILD: whole.digest('hex').slice(0, 16),
}
const constants = Object.entries(values).map(([name, value]) => `const ${name} = ${JSON.stringify(value)}\n`)
writeFileSync(
  join(folder, 'worker.js'),
  constants.join('') + readFileSync(new URL('./worker.js', import.meta.url), 'utf8'),
)
