import { formatMiB, formatShare, rateNumber } from '@plimsoll/messages/format'
import { sizeOf } from '@plimsoll/messages/plan-size'
import { holdsIn, standingOf } from '@plimsoll/messages/plan-verdict'
import { t, translatorIn } from '@plimsoll/messages/t'
import type { Lang } from '@plimsoll/schemas/ids'
import type { Plan } from '@plimsoll/schemas/plan'
import { defaultRequest, encodeQuery } from '@plimsoll/schemas/query'
import type { PlanRequest } from '@plimsoll/schemas/request'
import { cardHeight, cardWidth } from './card/card-svg.ts'
import { escapeHtml } from './escape-html.ts'
import { errorTexts } from './present.ts'

/** What a link to a page says of it where it is shared. */
type Meta = { title: string; description: string; name: string; query: string | null }

/** Title, description and social card of a plan and of the request for it; of none, the page's. */
export function headOf(
  plan: Plan | null,
  request: PlanRequest | null,
  lang: Lang,
  publicUrl: string | null,
): string {
  return tags(metaOf(plan, request, lang), lang, publicUrl)
}

function metaOf(plan: Plan | null, request: PlanRequest | null, lang: Lang): Meta {
  if (plan === null || request === null || asksNothing(request)) {
    const { name } = defaultRequest
    const [title, description] = [t(lang, 'meta.title'), t(lang, 'meta.description')]
    return { title, description, name, query: null }
  }
  return { ...planMeta(plan, lang), name: request.name, query: encodeQuery(request) }
}

/** The first screen, in whatever language. */
const asksNothing = (request: PlanRequest) =>
  encodeQuery({ ...request, lang: defaultRequest.lang }) === encodeQuery(defaultRequest)

function planMeta(plan: Plan, lang: Lang): Pick<Meta, 'title' | 'description'> {
  const { request, utilisation, memory } = plan
  const standing = standingOf(plan)
  const title = t(lang, `page.title.${standing}`, {
    name: request.name,
    size: sizeOf(translatorIn(lang), plan),
    share: formatShare(lang, holdsIn(plan)),
  })
  if (standing === 'fails') return { title, description: errorTexts(plan, lang).join(' ') }
  return {
    title,
    description: t(lang, 'meta.plan-description', {
      peakPercent: 100 * utilisation.peak,
      used: formatMiB(lang, memory.serverMiB),
      ram: formatMiB(lang, memory.serverRamMiB),
      safe: rateNumber(lang, plan.safeRateRps),
    }),
  }
}

const locales: Record<Lang, string> = { en: 'en_GB', es: 'es_ES' }

function tags(
  { title, description, name, query }: Meta,
  lang: Lang,
  publicUrl: string | null,
): string {
  const lines = [
    `<title>${escapeHtml(title)}</title>`,
    named('description', description),
    property('og:type', 'website'),
    property('og:site_name', 'Plimsoll'),
    property('og:title', title),
    property('og:description', description),
    property('og:locale', locales[lang]),
    named('twitter:card', publicUrl === null ? 'summary' : 'summary_large_image'),
    named('twitter:title', title),
    named('twitter:description', description),
  ]
  if (publicUrl !== null) {
    const url = `${publicUrl}/${query === null ? '' : `?${query}`}`
    lines.push(property('og:url', url), `<link rel="canonical" href="${escapeHtml(url)}">`)
    const asked = query ?? (lang === defaultRequest.lang ? 'v=1' : `v=1&lang=${lang}`)
    lines.push(
      property('og:image', `${publicUrl}/api/v1/card.png?${asked}`),
      property('og:image:type', 'image/png'),
      property('og:image:width', String(cardWidth)),
      property('og:image:height', String(cardHeight)),
      property('og:image:alt', t(lang, 'card.alt', { name })),
    )
  }
  return lines.join('\n    ')
}

const named = (name: string, content: string) =>
  `<meta name="${name}" content="${escapeHtml(content)}">`
const property = (name: string, content: string) =>
  `<meta property="${name}" content="${escapeHtml(content)}">`
