import {
  fallbackOf,
  isParameterName,
  type ParameterName,
  parameterNames,
  parameters,
} from '@plimsoll/schemas/parameters'

/*
 * The address is the save format: what was typed, as it was typed, by the names of the plan query.
 * A text that can't be read stays in address and field until somebody mends it.
 */

/** Raw texts by name; a name that the query does not know is kept, so that it can be shown. */
export type Draft = Readonly<Record<string, readonly string[]>>

export const steps = [
  'app',
  'https',
  'startup',
  'restarts',
  'replication',
  'memory',
  'previous-steps',
  'utilisation',
] as const
export type Step = (typeof steps)[number]

/** `kept` is the query of a plan to compare with; it is the page's alone, no plan knows it. */
export type Place = { draft: Draft; step: Step; kept: string | null }

const keptName = 'compare'

/** Names that analytics add to links; the API would report them. */
const tracker = /^(utm_\w+|fbclid|gclid)$/

export function readUrl(search: string, hash: string): Place {
  const draft: Record<string, string[]> = {}
  let kept: string | null = null
  for (const [name, text] of new URLSearchParams(search)) {
    if (tracker.test(name)) continue
    if (name === keptName) {
      kept = text
      continue
    }
    if (Object.hasOwn(draft, name)) draft[name]?.push(text)
    else Object.defineProperty(draft, name, { value: [text], enumerable: true })
  }
  return { draft, step: steps.find((step) => `#${step}` === hash) ?? 'app', kept }
}

/** The query of the page: that of its plan, and the plan that it is compared with. */
export const withKept = (query: string, kept: string | null): string =>
  kept === null ? query : `${query}&${keptName}=${escapeText(kept)}`

/**
 * The plan query of a draft: `v` first, then the parameters in the table's order and without those
 * at their default, then what is unknown. `more` holds what the page itself writes.
 */
export function writeQuery(
  draft: Draft,
  more: Partial<Record<ParameterName, string>> = {},
): string {
  const pairs: [string, string][] = (draft.v ?? ['1']).map((text) => ['v', text])
  for (const name of parameterNames) {
    const own = more[name]
    const texts = own === undefined ? given(draft, name) : [own]
    for (const text of texts) pairs.push([name, text])
  }
  for (const [name, texts] of Object.entries(draft)) {
    if (name === 'v' || isParameterName(name)) continue
    for (const text of texts) pairs.push([name, text])
  }
  return pairs.map(([name, text]) => `${escapeText(name)}=${escapeText(text)}`).join('&')
}

/** The texts of one parameter that stand for something else than its default. */
function given(draft: Draft, name: ParameterName): readonly string[] {
  const texts = (draft[name] ?? []).filter((text) => text.trim() !== '')
  // a default that follows from the runtime is written, as the API does
  const implied = fallbackIn(draft, name)
  return implied === parameters[name].fallback && texts.length === 1 && texts[0] === implied
    ? []
    : texts
}

/** Percent-encoding that leaves what is readable and safe in a query (`/`, `:`, `@`, `,`). */
const escapeText = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replace(/%(2F|3A|40|2C)/g, decodeURIComponent)

const fallbackIn = (draft: Draft, name: ParameterName) => fallbackOf(name, draft.runtime?.[0])

/** What a field shows: the text typed, or else the default as a person would type it. */
export const textOfDraft = (draft: Draft, name: ParameterName): string =>
  draft[name]?.[0] ?? fallbackIn(draft, name) ?? ''

/** Whether the plan differs from the default in this parameter. */
export const isGiven = (draft: Draft, name: ParameterName): boolean => given(draft, name).length > 0
