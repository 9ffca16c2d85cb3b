import { create } from 'zustand'

/** A number or a field that lines of the files come from. */
type Origin = { derivation?: string | undefined; field?: string | undefined }

/** A line of a file to go to; a new one each time, so that the same can be asked for again. */
export type Place = { path: string; line: number }

/** A number asked about: of the plan shown, or of another by its query. */
type Question = { derivation: string; of: string | null }

type Trace = {
  /** What is pointed at, in the numbers or in the files: both light up. */
  lit: string | null
  /** The number whose working is open. */
  why: Question | null
  /** From the first question on: only then is the dialog fetched. */
  hasAsked: boolean
  /** The line that was asked for last. */
  place: Place | null
  light: (key: string | null) => void
  ask: (derivation: string | null, of?: string) => void
  show: (path: string, line: number) => void
}

export const useTrace = create<Trace>()((set) => ({
  lit: null,
  why: null,
  hasAsked: false,
  place: null,
  light: (lit) => set({ lit }),
  ask: (derivation, of) =>
    set(
      derivation === null ? { why: null } : { why: { derivation, of: of ?? null }, hasAsked: true },
    ),
  show: (path, line) => set({ place: { path, line } }),
}))

/** Numbers by their derivation, fields by their name: one namespace for both sides. */
export const originKey = ({ derivation, field }: Origin): string | null =>
  derivation !== undefined ? `d:${derivation}` : field !== undefined ? `f:${field}` : null
