import { readFileSync } from 'node:fs'
import { why } from '@plimsoll/messages/en/why'
import { describe, expect, it } from 'vitest'
import { documentPage } from './documents.ts'

const model = documentPage(readFileSync(new URL('../../../docs/model.md', import.meta.url), 'utf8'))
const chapters = Object.keys(why)
  .filter((key) => key.startsWith('why.chapter.'))
  .map((key) => key.slice('why.chapter.'.length))

describe('the model as a page', () => {
  it.each(chapters)('has the chapter %s that answers why', (chapter) => {
    expect(model).toContain(` id="${chapter}"`)
  })

  it('leads to the documents beside it, and nowhere that is not served', () => {
    expect(model).toContain('<a href="/docs/accuracy.html#the-planners-table">')
    const links = [...model.matchAll(/ href="([^"]+)"/g)].map(([, href]) => href)
    for (const href of links)
      expect(href).toMatch(/^(\/|\/docs\/\w+\.html(#.*)?|#.+|\/icon\.svg|\/api\/docs\/style\.css)$/)
  })

  it('gives each table a name of its own', () => {
    const table = '| a |\n| - |\n| b |\n'
    const page = documentPage(`# Times\n\n${table}\nagain\n\n${table}\n## Sizes\n\n${table}`)
    const names = [...page.matchAll(/aria-label="([^"]+)"/g)].map(([, name]) => name)
    expect(names).toEqual(['Times', 'Times, 2', 'Sizes'])
  })

  it('takes markup in a text for text', () => {
    expect(documentPage('# A\n\na < b and `<script>`')).toContain(
      'a &lt; b and <code>&lt;script&gt;',
    )
  })
})
