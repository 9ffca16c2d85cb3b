import type { Draft } from './url.ts'

/** Common apps to start from, as plan queries: what differs from the defaults. */
export const presets = {
  default: {},
  crud: { rate: '20/s', cpu: '8ms', io: '25ms', cores: '2', ram: '4GiB' },
  gateway: { rate: '300/s', cpu: '3ms', io: '200ms', hold: '256KiB', slo: '800ms' },
  model: {
    model: '1GB',
    cores: '4',
    ram: '3GB',
    rate: '5/s',
    cpu: '80ms',
    io: '0ms',
    startup: '15s',
  },
  embedding: {
    cpu: '60ms',
    io: '0ms',
    cv: '0.5',
    threads: '2',
    model: '500MB',
    rate: '15/s',
    cores: '8',
    ram: '16GiB',
  },
  kubernetes: {
    target: 'kubernetes',
    rate: '400/s',
    cpu: '15ms',
    io: '60ms',
    slo: '400ms',
    survive: '1',
    cores: '8',
    ram: '32GiB',
  },
  judge: {
    model: '1GB',
    cores: '4',
    ram: '3GB',
    workers: '4',
    servers: '1',
    rate: '5/s',
  },
} as const satisfies Record<string, Record<string, string>>

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
