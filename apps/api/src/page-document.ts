import type { Lang } from '@plimsoll/schemas/ids'
import { withoutTrackers } from '@plimsoll/schemas/query'
import type { PlanRequest } from '@plimsoll/schemas/request'
import { answerJson } from './answer-json.ts'
import { headOf } from './page-head.ts'
import { ownBlocks, policyOf } from './page-policy.ts'
import { asked, planOf } from './planning.ts'
import type { WebFiles } from './web-files.ts'

/** The plan that the page compares with: a query of its own, which says nothing of this one. */
const KEPT = 'compare'

/** An address of the page, as it was asked for; `pairs` is null where its query can't be read. */
type Address = { search: string; pairs: URLSearchParams | null; lang: Lang }

type Document = { body: string; policy: string }

/**
 * Makes the documents of the built page: each with a head of its plan, and with its first screen
 * drawn in, so that it is seen before the page's code has come. A query that can't be used leaves
 * the screen to the page, which says why; so does a failure to draw, which `onFailure` is told of.
 */
export function documentsOf(
  { index, draw, files }: WebFiles & { index: string },
  publicUrl: string | null,
  onFailure: (error: unknown) => null,
) {
  const own = ownBlocks(index)
  const spanish = [...files.keys()].find((path) => /^\/assets\/page-texts-es-[^/]*\.js$/.test(path))
  const texts: Partial<Record<Lang, string | undefined>> = { es: spanish }

  return async ({ search, pairs, lang }: Address): Promise<Document> => {
    const request = requestIn(pairs)
    const plan = request && planOf({ ...request, lang })
    const drawn =
      plan && draw && (await draw(search, lang, answerJson(plan, lang)).catch(onFailure))
    const early = texts[lang] ? `\n    <link rel="modulepreload" href="${texts[lang]}">` : ''
    const body = index
      .replace(/<html lang="[^"]*"/, () => `<html lang="${lang}"`)
      .replace(/<title>[^<]*<\/title>/, '')
      .replace('<!--plimsoll:meta-->', () => headOf(plan, request, lang, publicUrl) + early)
      .replace('<!--plimsoll:page-->', () => drawn?.screen ?? '')
      .replace('<!--plimsoll:plan-->', () => drawn?.data ?? '')
    return { body, policy: policyOf({ ...own, styles: own.styles.concat(drawn?.css ?? []) }) }
  }
}

/** What an address asks for; null where any of it can't be used. */
function requestIn(pairs: URLSearchParams | null): PlanRequest | null {
  const wanted = pairs && asked(withoutTrackers(pairs).filter(([name]) => name !== KEPT))
  return wanted && wanted.errors.length === 0 ? wanted.request : null
}
