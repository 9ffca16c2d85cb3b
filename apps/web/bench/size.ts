import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/* What index.html loads at once, gzipped, beside everything else that was built. */

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const html = readFileSync(`${dist}index.html`, 'utf8')
const kilobytes = (path: string) => gzipSync(readFileSync(dist + path)).length / 1000

const first = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1]!)
const later = readdirSync(`${dist}assets`)
  .map((name) => `assets/${name}`)
  .filter((path) => /\.(js|css)$/.test(path) && !first.includes(path))

console.log('| file | KB gzipped | loaded |')
console.log('|---|---:|---|')
for (const path of first) console.log(`| ${path} | ${kilobytes(path).toFixed(1)} | at once |`)
for (const path of later) console.log(`| ${path} | ${kilobytes(path).toFixed(1)} | when needed |`)
const total = first
  .filter((path) => path.endsWith('.js'))
  .reduce((sum, path) => sum + kilobytes(path), 0)
console.log(
  `\nJavaScript that the page loads at once: **${total.toFixed(1)} KB** gzipped (at most 120).`,
)
