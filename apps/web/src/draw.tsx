import { loadPageTexts, translator } from '@plimsoll/messages/page-texts'
import type { Lang } from '@plimsoll/schemas/ids'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { keepPlan } from './api/plan.ts'
import { planElementId } from './drawn.ts'
import { languageParam } from './page/language.ts'
import { Page } from './page/page.tsx'
import { loadBeside } from './results/architecture-beside.tsx'
import { broughtBy } from './wizard/from-link.ts'
import { createWizard, WizardStore } from './wizard/store.ts'
import { readUrl, writeQuery } from './wizard/url.ts'

type Drawing = {
  /** Markup for `#root`: a style element, then the first screen. */
  screen: string
  /** What that style element holds, for the document's policy. */
  css: string
  /** An element with the plan, for `drawnPlan`. */
  data: string
}

/**
 * Draws the first screen of an address for its plan (`json`, a PlanAnswer), in the server. The
 * browser draws it anew over this one: as both come from the same components, nobody sees it, and
 * neither has to match the other to the letter (what a browser remembers of theme, step and link
 * is not known here).
 */
export async function draw(search: string, lang: Lang, json: string): Promise<Drawing> {
  await loadBeside()
  const texts = translator(lang, await loadPageTexts(lang))
  const place = readUrl(search, '')
  const draft = { ...place.draft, lang: [lang] }
  const query = writeQuery(draft, languageParam(draft, lang))
  const client = new QueryClient()
  keepPlan(client, query, JSON.parse(json) as PlanAnswer)
  const html = renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <WizardStore value={createWizard({ ...place, draft }, broughtBy(search))}>
        <Page first={texts} />
      </WizardStore>
    </QueryClientProvider>,
  )
  const { markup, css } = withRules(html)
  return { screen: `<style>${css}</style>${markup}`, css, data: planElement(query, json) }
}

/** Nothing runs it; a `<` in it would end the element, or open another. */
const planElement = (query: string, json: string): string =>
  renderToStaticMarkup(
    <script
      type="application/json"
      id={planElementId}
      data-query={query}
      dangerouslySetInnerHTML={{ __html: json.replaceAll('<', '\\u003c') }}
    />,
  )

/**
 * Takes `style` attributes out into rules: a Content-Security-Policy can name a style sheet by its
 * hash, but attributes only all together. The server's React escapes quotes everywhere else, so
 * what looks like the attribute is one.
 */
function withRules(html: string): { markup: string; css: string } {
  const rules = new Map<string, number>()
  const markup = html.replace(/ style="([^"]*)"/g, (_, style: string) => {
    if (!rules.has(style)) rules.set(style, rules.size)
    return ` data-at="${rules.get(style)}"`
  })
  const css = [...rules].map(([style, i]) => `[data-at="${i}"]{${style}}`).join('')
  return { markup, css }
}
