import { presets } from './preset-queries.ts'
import type { Draft } from './url.ts'

export type PresetId = keyof typeof presets

/** The draft of a preset; the language of the page stays. */
export function presetDraft(id: PresetId, draft: Draft): Draft {
  const texts = Object.entries(presets[id]).map(([name, text]) => [name, [text]] as const)
  return { ...Object.fromEntries(texts), ...(draft.lang ? { lang: draft.lang } : {}) }
}

/** The preset that a draft is, where it is one. */
export function presetOf(draft: Draft): PresetId | null {
  const given = Object.entries(draft).filter(([name]) => !['v', 'policy', 'lang'].includes(name))
  const match = Object.entries(presets).find(([, texts]) => {
    const wanted = Object.entries(texts)
    return (
      wanted.length === given.length &&
      wanted.every(([name, text]) => draft[name]?.length === 1 && draft[name][0] === text)
    )
  })
  return (match?.[0] as PresetId | undefined) ?? null
}
