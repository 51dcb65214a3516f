// Makes src/tokens.css from src/tokens.json; with --check only compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'src')
const tokens = JSON.parse(readFileSync(join(source, 'tokens.json'), 'utf8'))
const target = join(source, 'tokens.css')

const rule = (selector, pairs) =>
  `${selector} {\n${pairs.map(([name, value]) => `  --yd-${name}: ${value};`).join('\n')}\n}\n`
const colours = (theme) => Object.entries(tokens[theme])
const larger = (size) => Math.max(tokens.large.least, Math.round(size * tokens.large.factor))

const text = [
  '/* Made from tokens.json by `npm run generate`; never edited by hand. */\n',
  rule(':root', [
    ...colours('light'),
    ...tokens.space.map((size) => [`space-${size}`, `${size}px`]),
    ...Object.entries(tokens.radius).map(([name, value]) => [`radius-${name}`, value]),
    ...tokens.type.map((size) => [`type-${size}`, `${size}px`]),
    ['touch', tokens.touch],
    ...Object.entries(tokens.motion).map(([name, value]) => [`motion-${name}`, value]),
    ['font', tokens.font],
  ]),
  rule('.dark', colours('dark')),
  rule(
    '.large-type',
    tokens.type.map((size) => [`type-${size}`, `${larger(size)}px`]),
  ),
  `@media (prefers-reduced-motion: reduce) {\n  :root {\n${Object.keys(tokens.motion)
    .map((name) => `    --yd-motion-${name}: 0ms;`)
    .join('\n')}\n  }\n}\n`,
].join('\n')

if (!process.argv.includes('--check')) {
  writeFileSync(target, text)
} else if (readFileSync(target, 'utf8') !== text) {
  console.error('clients/tokens/src/tokens.css differs from tokens.json: run `npm run generate` in clients/tokens.')
  process.exit(1)
}
