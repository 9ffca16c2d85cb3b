import { describe, expect, it } from 'vitest'
import { standingOf } from './policy.ts'

const change = (constant: string, from: number, to: number) => ({ constant, from, to })
const catalog = {
  policyVersion: '2027-03',
  policies: [
    { version: '2026-11', changes: [] },
    { version: '2027-01', changes: [change('hardOverSoft', 1.1, 1.2), change('limitSpare', 2, 3)] },
    {
      version: '2027-03',
      changes: [change('hardOverSoft', 1.2, 1.25), change('limitSpare', 3, 2)],
    },
  ],
}

describe('the policy of a link', () => {
  it('says nothing where it is the present one, or none', () => {
    expect(standingOf(undefined, catalog)).toBeNull()
    expect(standingOf('2027-03', catalog)).toBeNull()
  })

  it('tells what changed since, each constant once and only where it differs', () => {
    expect(standingOf('2026-11', catalog)).toEqual({
      kind: 'older',
      changes: [change('hardOverSoft', 1.1, 1.25)],
    })
    expect(standingOf('2027-01', catalog)).toEqual({
      kind: 'older',
      changes: [change('hardOverSoft', 1.2, 1.25), change('limitSpare', 3, 2)],
    })
  })

  it('knows a newer one by its date, and admits what it does not know', () => {
    expect(standingOf('2028-01', catalog)).toEqual({ kind: 'newer' })
    expect(standingOf('2020-01', catalog)).toEqual({ kind: 'unknown' })
    expect(standingOf('mine', catalog)).toEqual({ kind: 'unknown' })
  })
})
