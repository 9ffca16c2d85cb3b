import type { Origin } from '@plimsoll/schemas/bundle'
import type { Plan } from '@plimsoll/schemas/plan'
import { describe, expect, test } from 'vitest'
import { emitBundle } from '../src/bundle.ts'
import { targets } from '../src/registry.ts'
import { bundleOf } from './bundle-of.ts'
import { combinations } from './combinations.ts'
import { withoutConstants } from './constants.ts'
import { type Line, linesOf, ownLines } from './origin-lines.ts'
import { fieldChanges, stepChanges } from './perturbations.ts'

/*
 * Which line comes from which number is found by changing the number: every line that then reads
 * otherwise has to say so, and one that says so has to read otherwise.
 */

/** Every other variation of each combination, so that neighbours have them all. */
const tried = combinations.filter((_, index) => (index + Math.floor(index / 4)) % 2 === 0)

const claims = (lines: readonly Line[], says: (origin: Origin) => boolean) =>
  lines.filter(({ origins }) => origins.some(says))

describe.each(Object.keys(targets))('%s', (target) => {
  const plans = tried
    .filter((one) => one.target === target)
    .map(({ query }) => bundleOf(query).plan)
  const before = new Map(plans.map((plan) => [plan, linesOf(emitBundle(plan, []))]))

  function check(change: (plan: Plan) => Plan | null, says: (origin: Origin) => boolean) {
    const silent = new Set<string>()
    const idle = new Set<string>()
    for (const [plan, lines] of before) {
      const changed = change(plan)
      if (changed === null) continue
      const after = linesOf(emitBundle(changed, []))
      for (const [one, other] of [
        [lines, after],
        [after, lines],
      ] as const) {
        const own = ownLines(one, other)
        for (const { where, origins } of own) if (!origins.some(says)) silent.add(where)
      }
      if (claims(lines, says).length > 0 && claims(ownLines(lines, after), says).length === 0) {
        for (const { where } of claims(lines, says)) idle.add(where)
      }
    }
    expect([...silent], 'hold the number and do not say so').toEqual([])
    expect([...idle], 'say that they hold the number and do not').toEqual([])
  }

  test.each(Object.entries(stepChanges))(
    'lines that follow from the step %s say so',
    (id, change) => {
      check(change, ({ derivation }) => derivation === id)
    },
    120_000,
  )

  test.each(Object.entries(fieldChanges))(
    'lines that follow from the field %s say so',
    (id, change) => {
      check(change, ({ field }) => field === id)
    },
    120_000,
  )
})

describe('every number', () => {
  test.each(Object.keys(targets))(
    '%s: a line with a number says where it is from',
    (target) => {
      const silent = new Set<string>()
      for (const { query } of combinations.filter((one) => one.target === target)) {
        for (const { where, text, origins } of linesOf(bundleOf(query).bundle)) {
          if (origins.length === 0 && /\d/.test(withoutConstants(text))) silent.add(where)
        }
      }
      expect([...silent]).toEqual([])
    },
    120_000,
  )

  test('what a line points to is there: a step of the working, a field of the query', () => {
    for (const { query } of combinations) {
      const { plan, bundle } = bundleOf(query)
      const steps = new Set<string>(plan.derivation.map(({ id }) => id))
      const fields = new Set(Object.keys(plan.request))
      for (const { path, origins } of bundle.files) {
        for (const { line, derivation, field } of origins) {
          if (derivation !== undefined) expect(steps, `${path}:${line}`).toContain(derivation)
          else expect(fields, `${path}:${line}`).toContain(field)
        }
      }
    }
  }, 120_000)
})
