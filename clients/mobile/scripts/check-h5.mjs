// The browser's build: whole, small enough to load on a poor line, and nothing in it comes from elsewhere.
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { conclude, filesIn, folderOf, remoteIn } from './built.mjs'

const MOST_KILOBYTES = 300
const folder = folderOf('h5')
const files = filesIn(folder)
const code = files.filter((name) => ['.js', '.css'].includes(extname(name)))
const kilobytes = code.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0) / 1000

const faults = remoteIn(folder, ['.css', '.html'])
if (!files.includes('index.html')) faults.push('there is no index.html')
if (kilobytes > MOST_KILOBYTES) faults.push(`all pages together are ${kilobytes.toFixed(0)} kB packed, at most ${MOST_KILOBYTES}`)
conclude(faults, `✓ h5: ${kilobytes.toFixed(0)} kB packed for all pages, nothing from elsewhere`)
