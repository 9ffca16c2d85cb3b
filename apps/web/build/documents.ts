import { readdirSync, readFileSync } from 'node:fs'
import GithubSlugger from 'github-slugger'
import { Marked, type Tokens } from 'marked'
import type { Plugin } from 'vite'

const docs = new URL('../../../docs/', import.meta.url)

/** What the page refers to, and what that refers to. */
const names = ['model', 'glossary', 'accuracy']

/**
 * The documents behind the numbers as pages of the site, `/docs/model.html`: with the anchors that
 * a code host gives their headings, so that a source stands at the same place in both.
 */
export function documents(): Plugin {
  return {
    name: 'documents',
    generateBundle() {
      for (const name of names) {
        const markdown = readFileSync(new URL(`${name}.md`, docs), 'utf8')
        const source = documentPage(markdown)
        this.emitFile({ type: 'asset', fileName: `docs/${name}.html`, source })
      }
      for (const image of readdirSync(new URL('images/', docs))) {
        if (!image.endsWith('.svg')) continue
        const source = readFileSync(new URL(`images/${image}`, docs))
        this.emitFile({ type: 'asset', fileName: `docs/images/${image}`, source })
      }
    },
  }
}

/** A document as a page that needs no script, in the style of the API's reference. */
export function documentPage(markdown: string): string {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? 'Plimsoll'
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Plimsoll</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/api/docs/style.css">
</head>
<body>
<header><p><a href="/">Plimsoll</a> · <a href="/docs/model.html">The capacity model</a> · <a href="/docs/glossary.html">Glossary</a> · <a href="/docs/accuracy.html">Accuracy</a></p></header>
<main>
${readerOf().parse(markdown, { async: false })}</main>
</body>
</html>
`
}

function readerOf(): Marked {
  const slugger = new GithubSlugger()
  let above = ''
  let tablesBelow = 0
  return new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const plain = text.replace(/[`*]/g, '')
        above = plain
        tablesBelow = 0
        const inner = this.parser.parseInline(tokens)
        return `<h${depth} id="${slugger.slug(plain)}">${inner}</h${depth}>\n`
      },
      // What is wider than a phone moves by itself, by keyboard too.
      table(table) {
        const { header, rows } = table
        const cells = (row: Tokens.TableCell[], open: string, close: string) =>
          row.map(({ tokens }) => open + this.parser.parseInline(tokens) + close).join('')
        tablesBelow++
        const label = tablesBelow === 1 ? above : `${above}, ${tablesBelow}`
        return `<div class="wide" tabindex="0" role="region" aria-label="${label.replaceAll('"', '')}"><table>
<thead><tr>${cells(header, '<th scope="col">', '</th>')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row, '<td>', '</td>')}</tr>`).join('\n')}</tbody></table></div>\n`
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens)
        const [, name, anchor = ''] = /^(\w[\w-]*)\.md(#.*)?$/.exec(href) ?? []
        if (name !== undefined) {
          return names.includes(name) ? `<a href="/docs/${name}.html${anchor}">${text}</a>` : text
        }
        return href.startsWith('#') ? `<a href="${href}">${text}</a>` : text
      },
    },
  })
}
