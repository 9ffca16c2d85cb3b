import { create } from 'zustand'

/** A number or a field that lines of the files come from. */
type Origin = { derivation?: string | undefined; field?: string | undefined }

type Trace = {
  /** What is pointed at, in the numbers or in the files: both light up. */
  lit: string | null
  /** The number whose working is open. */
  why: string | null
  /** From the first question on: only then is the dialog fetched. */
  hasAsked: boolean
  light: (key: string | null) => void
  ask: (derivation: string | null) => void
}

export const useTrace = create<Trace>()((set) => ({
  lit: null,
  why: null,
  hasAsked: false,
  light: (lit) => set({ lit }),
  ask: (why) => set(why === null ? { why } : { why, hasAsked: true }),
}))

/** Numbers by their derivation, fields by their name: one namespace for both sides. */
export const originKey = ({ derivation, field }: Origin): string | null =>
  derivation !== undefined ? `d:${derivation}` : field !== undefined ? `f:${field}` : null
