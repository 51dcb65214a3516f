// The browser's build: whole, small enough to load on a poor line, and nothing in it comes from elsewhere. What residents
// never open is not loaded with what they do.
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { conclude, filesIn, folderOf, isOfWorkers, pagesIn, remoteIn } from './built.mjs'

const MOST_KILOBYTES = 300
const FIRST = 'home-home'
const folder = folderOf('h5')
const files = filesIn(folder)
const code = files.filter((name) => ['.js', '.css'].includes(extname(name)))
const packed = (names) => names.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0) / 1000
const faults = remoteIn(folder, ['.css', '.html'])
if (!files.includes('index.html')) faults.push('there is no index.html')

const pages = pagesIn(folder)
const html = readFileSync(join(folder, 'index.html'), 'utf8')
const entry = code.filter((name) => html.includes(name))
const first = new Set([...entry, ...(pages.get(FIRST) ?? [])])
const ofResidents = new Set([...entry, ...[...pages].flatMap(([page, loaded]) => (isOfWorkers(page) ? [] : loaded))])
const ofWorkers = [...new Set([...pages].flatMap(([page, loaded]) => (isOfWorkers(page) ? loaded : [])))].filter(
  (name) => !ofResidents.has(name),
)

if (!pages.has(FIRST)) faults.push('the first page was not found in the build')
if (!ofWorkers.length) faults.push("the worker's side was not found in the build")
for (const [what, names] of [
  ['the first page', [...first]],
  ['all pages of residents together', [...ofResidents]],
]) {
  if (packed(names) > MOST_KILOBYTES)
    faults.push(`${what}: ${packed(names).toFixed(0)} kB packed, at most ${MOST_KILOBYTES}`)
}
for (const name of ofResidents) {
  if (readFileSync(join(folder, name), 'utf8').includes('worker-case') && !entry.includes(name))
    faults.push(`${name} loads the worker's side`)
}
const told = [[...first], [...ofResidents], ofWorkers].map((names) => `${packed(names).toFixed(0)} kB`)
conclude(
  faults,
  `✓ h5, packed: ${told[0]} for the first page, ${told[1]} for all of residents, ${told[2]} more for workers; nothing from elsewhere`,
)
