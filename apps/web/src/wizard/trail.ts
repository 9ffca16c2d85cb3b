import { create } from 'zustand'

/**
 * What each entry of the browser's history holds of the plan, so that undo and redo know which of
 * them differ: steps are entries too. It lives as long as the tab, since the history does.
 */
export type Trail = { at: number; contents: readonly string[] }

/** The nearest entry before (-1) or after (1) this one that holds another plan; null: none. */
export function differing({ at, contents }: Trail, way: -1 | 1): number | null {
  for (let i = at + way; i >= 0 && i < contents.length; i += way) {
    if (contents[i] !== contents[at]) return i
  }
  return null
}

/** A new entry after this one: those that were ahead are gone, as in the browser. */
export const pushed = ({ at, contents }: Trail, content: string): Trail => ({
  at: at + 1,
  contents: [...contents.slice(0, at + 1), content],
})

export const replaced = ({ at, contents }: Trail, content: string): Trail => ({
  at,
  contents: contents.with(at, content),
})

const storageName = 'trail'

/** What the history keeps with an entry. */
type EntryState = { run: string; trail: string; at: number }

type Kept = { id: string; contents: readonly string[] }

function stored(): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(storageName) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

/** Picks the trail up after a reload, or starts one. */
export function startTrail(content: string): Trail & { id: string } {
  const state = history.state as EntryState | null
  const kept = stored()
  if (state?.trail !== undefined && state.trail === kept?.id && state.at < kept.contents.length) {
    return { id: kept.id, at: state.at, contents: kept.contents }
  }
  return { id: String(Date.now()), at: 0, contents: [content] }
}

type TrailStore = Trail & {
  id: string
  /** What the latest undo or redo was, until something else is done. */
  moved: -1 | 1 | null
  set: (trail: Trail) => void
  /** Walks the history to the nearest other plan. */
  move: (way: -1 | 1) => void
}

export const useTrail = create<TrailStore>()((set, get) => ({
  id: '',
  at: 0,
  contents: [''],
  moved: null,
  set: ({ at, contents }) => {
    set({ at, contents, moved: null })
    try {
      sessionStorage.setItem(storageName, JSON.stringify({ id: get().id, contents }))
    } catch {
      // Storage is closed: undo reaches back to the last reload.
    }
  },
  move: (way) => {
    const to = differing(get(), way)
    if (to === null) return
    history.go(to - get().at)
    set({ moved: way })
  },
}))

export const entryState = (run: string): EntryState => {
  const { id, at } = useTrail.getState()
  return { run, trail: id, at }
}
