import { createContext, use } from 'react'
import { createStore, useStore } from 'zustand'
import { rememberBrought, rememberedBrought } from './brought.ts'
import { type LinkEntry, without } from './from-link.ts'
import { type Draft, type Place, readUrl, type Step } from './url.ts'

/** The draft as it was typed, and the step: nothing that could be derived from them. */
type Wizard = Place & {
  /**
   * What the latest entry of the history is about: edits of one field in a row share an entry, so
   * that "back" undoes the field and not the keystroke.
   */
  run: string
  edit: (name: string, texts: readonly string[]) => void
  /** Several parameters at once, as one entry of the history; undefined takes one out. */
  editAll: (changes: Readonly<Record<string, readonly string[] | undefined>>, run: string) => void
  /** A plan in place of this one. */
  replace: (draft: Draft, run: string) => void
  go: (step: Step) => void
  /** Keeps the query of a plan to compare with; null ends the comparison. */
  keep: (query: string | null) => void
  /** Values deciding what runs that came with the link, until they are confirmed. */
  brought: ReadonlySet<string>
  /** Takes over what the link brought, as if it had been typed. */
  confirm: (entries: readonly LinkEntry[]) => void
  /** The place that the address says: a first visit, or the browser's back and forward. */
  load: (search: string, hash: string) => void
}

export const createWizard = (start: Place, brought: ReadonlySet<string> = new Set()) =>
  createStore<Wizard>()((set) => ({
    ...start,
    brought,
    run: '',
    edit: (name, texts) =>
      set(({ draft }) => ({ draft: { ...draft, [name]: texts }, run: `edit ${name}` })),
    editAll: (changes, run) =>
      set(({ draft }) => ({ draft: defined({ ...draft, ...changes }), run })),
    replace: (draft, run) => set({ draft, run }),
    go: (step) => set((state) => (state.step === step ? state : { step, run: `step ${step}` })),
    keep: (kept) => set((state) => (state.kept === kept ? state : { kept, run: `keep ${kept}` })),
    confirm: (entries) => set(({ brought }) => ({ brought: without(brought, entries) })),
    load: (search, hash) => set({ ...readUrl(search, hash), run: '' }),
  }))

const defined = (changes: Readonly<Record<string, readonly string[] | undefined>>): Draft =>
  Object.fromEntries(
    Object.entries(changes).filter((entry): entry is [string, readonly string[]] => !!entry[1]),
  )

/** The draft of the address that the page was opened at. */
const own =
  typeof location === 'undefined'
    ? createWizard(readUrl('', ''))
    : createWizard(readUrl(location.search, location.hash), rememberedBrought(location.search))

rememberBrought(own.getState().brought)
own.subscribe(({ brought }, before) => {
  if (brought !== before.brought) rememberBrought(brought)
})

/** The page has one; a server draws many pages, each with its own. */
export const WizardStore = createContext(own)

const useSelected = <T>(selector: (state: Wizard) => T): T => useStore(use(WizardStore), selector)

/** What of the draft a component shows; outside of components, `useWizard.getState()`. */
export const useWizard = Object.assign(useSelected, { getState: own.getState })
