import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Lang } from '@plimsoll/schemas/ids'
import { type ParameterName, parameterNames } from '@plimsoll/schemas/parameters'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { readUrl, writeQuery } from '../../wizard/url.ts'
import { type DiffLine, lineDiff } from './line-diff.ts'

/** A plan query in the page's language, so that both plans speak the same. */
export const inLanguage = (query: string, lang: Lang): string =>
  writeQuery(readUrl(`?${query}`, '').draft, { lang })

/** The query to keep: the language is the reader's, not the plan's. */
export function toKeep(query: string): string {
  const { lang: _, ...draft } = readUrl(`?${query}`, '').draft
  return writeQuery(draft)
}

type Change = { name: ParameterName; kept: string | null; now: string | null }

const ownOfPage = new Set<string>(['lang', 'policy'])

/** Parameters that differ, as they stand in the queries; null is the default. */
export function changedParameters(kept: string, now: string): Change[] {
  const [a, b] = [kept, now].map((query) => readUrl(`?${query}`, '').draft)
  return parameterNames
    .filter((name) => !ownOfPage.has(name))
    .map((name) => ({
      name,
      kept: a?.[name]?.join(', ') ?? null,
      now: b?.[name]?.join(', ') ?? null,
    }))
    .filter((change) => change.kept !== change.now)
}

type Finding = PlanAnswer['findings'][number]

/** Findings of one plan alone and how many both have, word for word. */
export function findingDifferences(kept: readonly Finding[], now: readonly Finding[]) {
  const inKept = new Set(kept.map(({ text }) => text))
  const inNow = new Set(now.map(({ text }) => text))
  return {
    gone: kept.filter(({ text }) => !inNow.has(text)),
    come: now.filter(({ text }) => !inKept.has(text)),
    both: now.filter(({ text }) => inKept.has(text)).length,
  }
}

export type FileDifference = {
  path: string
  status: 'added' | 'removed' | 'changed'
  lines: DiffLine[]
  added: number
  removed: number
}

type Text = Pick<BundleFile, 'path' | 'text'>

/** Files that differ: those of the present plan in its order, then those that are gone. */
export function fileDifferences(kept: readonly Text[], now: readonly Text[]): FileDifference[] {
  const before = new Map(kept.map(({ path, text }) => [path, text]))
  const present = new Set(now.map(({ path }) => path))
  const gone = kept.filter(({ path }) => !present.has(path))
  return [
    ...now.map(({ path, text }) => difference(path, before.get(path), text)),
    ...gone.map(({ path, text }) => difference(path, text, undefined)),
  ].filter(({ added, removed }) => added + removed > 0)
}

function difference(
  path: string,
  before: string | undefined,
  after: string | undefined,
): FileDifference {
  const lines: DiffLine[] =
    before === undefined
      ? wholly('added', after ?? '')
      : after === undefined
        ? wholly('removed', before)
        : lineDiff(withLinkOf(after, before), after)
  const count = (kind: DiffLine['kind']) => lines.filter((line) => line.kind === kind).length
  return {
    path,
    status: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    lines,
    added: count('added'),
    removed: count('removed'),
  }
}

/** The line by which a file names its plan: another in each file of another plan, and no news. */
const planLine = /^.{0,6}Plan: \/\?.*$(?:\n.{0,2} {6}\S+$)*/m

/** `before` with the plan line of `after`, where both have one. */
function withLinkOf(after: string, before: string): string {
  const link = planLine.exec(after)?.[0]
  return link === undefined ? before : before.replace(planLine, () => link)
}

const wholly = (kind: 'added' | 'removed', text: string): DiffLine[] =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => ({ kind, text: line }))
