import type { Lang } from '@plimsoll/schemas/ids'
import type { Draft } from '../wizard/url.ts'

const isLang = (text: string | undefined): text is Lang => text === 'en' || text === 'es'

/** The link's language; without one, what was chosen before, then the browser's. */
export function languageOf(draft: Draft): Lang {
  const given = draft.lang?.[0]
  if (isLang(given)) return given
  const kept = stored()
  if (isLang(kept)) return kept
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLang) ?? 'en'
}

/**
 * What a query says of the language beside the draft. A language that is not known stays in the
 * query, so that its error can be shown.
 */
export const languageParam = (draft: Draft, lang: Lang) =>
  draft.lang === undefined || draft.lang[0] === lang ? { lang } : {}

function stored(): string | undefined {
  try {
    return localStorage.getItem('lang') ?? undefined
  } catch {
    return undefined
  }
}

export function rememberLanguage(lang: Lang): void {
  try {
    localStorage.setItem('lang', lang)
  } catch {
    // Storage is closed: the language stays in the link.
  }
}
