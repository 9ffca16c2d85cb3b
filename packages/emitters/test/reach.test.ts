import type { Bundle, Origin } from '@plimsoll/schemas/bundle'
import { ConceptId } from '@plimsoll/schemas/ids'
import { DerivationId, type Plan } from '@plimsoll/schemas/plan'
import { describe, expect, test } from 'vitest'
import { emitBundle } from '../src/bundle.ts'
import { bundleOf } from './bundle-of.ts'
import { combinations } from './combinations.ts'
import { type Line, linesOf } from './origin-lines.ts'
import { fieldChanges, stepChanges } from './perturbations.ts'
import { numbersWithoutLine, stepsWithoutLine } from './without-line.ts'

/*
 * The other way of origins.test.ts: from the plan to the files. Each step, concept and number of
 * the plan has its line in some bundle, or its reason to have none.
 */

/** One variation of each combination, and neighbours have them all. */
const bundles = combinations
  .filter((_, index) => index % 4 === Math.floor(index / 4) % 4)
  .map(({ query }) => bundleOf(query))

const originsOf = ({ files }: Bundle): Origin[] => files.flatMap(({ origins }) => origins)

describe('each step of the working', () => {
  const named = new Set(
    combinations.flatMap(({ query }) =>
      originsOf(bundleOf(query).bundle).map(({ derivation }) => derivation),
    ),
  )

  /** Whether the one is an input of the other, in each plan that has both. */
  function goesInto(id: DerivationId, other: DerivationId): boolean {
    const pairs = bundles.flatMap(({ plan: { derivation } }) => {
      const [one, next] = [id, other].map((wanted) => derivation.find((step) => step.id === wanted))
      return one && next ? [{ one, next }] : []
    })
    return (
      pairs.length > 0 &&
      pairs.every(
        ({ one, next }) =>
          next.formula.includes(one.symbol) || Object.values(next.inputs).includes(one.value),
      )
    )
  }

  test.each(DerivationId.options)('%s has a line, or its reason to have none', (id) => {
    const reason = stepsWithoutLine[id]
    expect(named.has(id)).toBe(reason === undefined)
    // what is named is tried by a change as well
    expect(Object.keys(stepChanges).includes(id)).toBe(reason === undefined)
    if (reason !== undefined && 'into' in reason) {
      expect(goesInto(id, reason.into), `a part of ${reason.into}`).toBe(true)
      const next = stepsWithoutLine[reason.into]
      expect(next === undefined || 'into' in next, `${reason.into} reaches a file`).toBe(true)
    }
  })
})

describe('each concept', () => {
  test.each(ConceptId.options)('%s has a line in every bundle that has it', (concept) => {
    for (const { plan, bundle } of bundles) {
      if (concept === 'previous-steps' && plan.request.before.length === 0) continue
      const says = originsOf(bundle).some((origin) => origin.concept === concept)
      expect(says, plan.permalink).toBe(true)
    }
  })
})

type Path = readonly string[]

/** Where the numbers of a plan are, but for what was asked for. */
function numbersIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'number') return [path]
  if (value === null || typeof value !== 'object' || path[0] === 'request') return []
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, [...path, key]))
}

/** `memory.ledger.2.MiB` as `memory.ledger.MiB`. */
const nameOf = (path: Path) => path.filter((key) => !/^\d+$/.test(key)).join('.')

const isExcused = (path: Path) =>
  Object.keys(numbersWithoutLine).some((name) => `${nameOf(path)}.`.startsWith(`${name}.`))

const valueAt = (plan: Plan, path: Path): unknown =>
  path.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], plan)

/** The same plan with other numbers at these places. */
function changed(plan: Plan, paths: readonly Path[], change: (value: number) => number): Plan {
  const copy = structuredClone(plan)
  for (const path of paths) {
    const key = path.at(-1)!
    const parent = valueAt(copy, path.slice(0, -1)) as Record<string, number>
    parent[key] = change(parent[key]!)
  }
  return copy
}

/** A number more, and one that may be a bound. */
const changes = [(value: number) => value + 9001, () => 1] as const

const textOf = (lines: readonly Line[]) =>
  lines
    .filter(({ text }) => /\d/.test(text))
    .map(({ where }) => where)
    .join('\n')
const before = new Map(bundles.map(({ plan, bundle }) => [plan, textOf(linesOf(bundle))]))

const isOther = (plan: Plan, other: Plan) =>
  textOf(linesOf(emitBundle(other, []))) !== before.get(plan)

describe('each number of the plan', () => {
  const reached = new Map<string, [Plan, Path][]>()
  for (const { plan } of bundles) {
    for (const path of numbersIn(plan)) {
      if (isExcused(path)) continue
      const name = nameOf(path)
      reached.set(name, [...(reached.get(name) ?? []), [plan, path]])
    }
  }

  test.each([...reached])(
    '%s is in a line of some bundle',
    (_, places) => {
      const isInLine = places.some(([plan, path]) =>
        changes.some((change) => isOther(plan, changed(plan, [path], change))),
      )
      expect(isInLine).toBe(true)
    },
    60_000,
  )

  test.each(changes.map((change) => [change]))(
    'and those with a reason are in none: %s',
    (change) => {
      for (const { plan } of bundles) {
        const excused = numbersIn(plan).filter(isExcused)
        expect(isOther(plan, changed(plan, excused, change)), plan.permalink).toBe(false)
      }
    },
    60_000,
  )

  test.each(Object.keys(numbersWithoutLine))('%s is there', (name) => {
    expect(valueAt(bundles[0]!.plan, name.split('.'))).not.toBeUndefined()
  })
})

describe('each number of the query', () => {
  const numbers = Object.entries(bundles[0]!.plan.request)
    .filter(([, value]) => typeof value === 'number')
    .map(([field]) => field)

  test.each(numbers.filter((field) => !Object.keys(fieldChanges).includes(field)))(
    '%s reaches files by the plan alone',
    (field) => {
      for (const change of changes) {
        for (const { plan } of bundles) {
          const other = changed(plan, [['request', field]], change)
          expect(isOther(plan, other), plan.permalink).toBe(false)
        }
      }
    },
    60_000,
  )
})
