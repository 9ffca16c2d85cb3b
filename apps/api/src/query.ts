import type { Lang } from '@plimsoll/schemas/ids'
import type { FastifyRequest } from 'fastify'

/*
 * Fastify parses the query of every request before anything can be answered from the cache, so
 * here its parser only keeps the text, and a route that needs the fields reads them once.
 */
export type RawQuery = { text: string }
export type QueryRequest = FastifyRequest<{ Querystring: RawQuery }>

export const keepQueryText = (text: string): RawQuery => ({ text })

/** Names and texts in order, or null where the percent-encoding is broken or is not UTF-8. */
export function queryPairs({ query }: QueryRequest): URLSearchParams | null {
  return isDecodable(query.text) ? new URLSearchParams(query.text) : null
}

function isDecodable(text: string): boolean {
  if (!text.includes('%')) return true
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

const langInUrl = /[?&]lang=(en|es)(?:&|$)/

/** The language that the query names; English where it names none. */
export const langOf = (url: string): Lang => (langInUrl.exec(url)?.[1] ?? 'en') as Lang

/** The language of a page: the query's, else the first that the browser asks for and we speak. */
export function pageLang(request: FastifyRequest): Lang {
  const inQuery = langInUrl.exec(request.url)?.[1]
  return (inQuery ?? acceptedLang(request.headers['accept-language'] ?? '')) as Lang
}

function acceptedLang(header: string): Lang {
  let best: Lang = 'en'
  let bestWeight = 0
  for (const range of header.slice(0, 400).split(',')) {
    const [tag = '', ...options] = range.trim().toLowerCase().split(';')
    const weight = Number(/q=([\d.]+)/.exec(options.join(';'))?.[1] ?? 1)
    const lang = tag.split('-')[0]
    if ((lang === 'en' || lang === 'es') && weight > bestWeight) {
      best = lang
      bestWeight = weight
    }
  }
  return best
}
