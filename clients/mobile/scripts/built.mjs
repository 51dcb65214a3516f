// What the checks of both builds share: the files of a build, and saying what is wrong with it.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const folderOf = (build) => fileURLToPath(new URL(`../dist/build/${build}`, import.meta.url))

/** Every file below a folder by its path in it, packed copies left out. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name)).isFile() && extname(name) !== '.gz')
}

/** Style sheets and pages that would fetch something from another host. */
export function remoteIn(folder, endings) {
  const remote = /url\(\s*["']?(?:https?:)?\/\/|@import\s+["'](?:https?:)?\/\/|\ssrc="(?:https?:)?\/\/|\shref="https?:/
  return filesIn(folder)
    .filter((name) => endings.includes(extname(name)))
    .filter((name) => remote.test(readFileSync(join(folder, name), 'utf8')))
    .map((name) => `${name} fetches something from another host`)
}

/** The pages of the browser's build by name (`home-home`), each with the files that it loads beside the entry. */
export function pagesIn(folder) {
  const files = filesIn(folder)
  const entry = readFileSync(
    join(
      folder,
      files.find((name) => /^assets\/index-[^/]+\.js$/.test(name)),
    ),
    'utf8',
  )
  const named = JSON.parse(/viteFileDeps\s*=\s*(\[[^\]]*\])/.exec(entry)[1])
  const loaded = /import\("\.\/([\w-]+)\.[^"]+"\),\s*__vite__mapDeps\(\[([\d,]*)\]\)/g
  return new Map(
    [...entry.matchAll(loaded)].map(([, page, places]) => [
      page,
      places.split(',').map((place) => named[Number(place)]),
    ]),
  )
}

/** Whether a page is of the worker's or the merchant's side, which residents never load. */
export const isOfWorkers = (page) => page.startsWith('worker-') || page.startsWith('merchant-')

/** Ends the check: with what is right about the build, or with all that is wrong. */
export function conclude(faults, praise) {
  for (const fault of faults) console.error(`✗ ${fault}`)
  if (faults.length) process.exit(1)
  console.log(praise)
}
