import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { enlarged, ledgerSegments, memoryTicks, workerSpans } from './ledger-geometry.ts'

const ledger = [
  { item: 'reserve', MiB: 512, count: 1 },
  { item: 'manager', MiB: 36, count: 1 },
  { item: 'base', MiB: 90, count: 3 },
  { item: 'model', MiB: 1024, count: 3 },
  { item: 'in-flight', MiB: 2, count: 3 },
  { item: 'surge', MiB: 400, count: 1 },
] as const

describe('segments', () => {
  test('each worker has its own stretch, what stands once is before or after them', () => {
    const segments = ledgerSegments(ledger)
    expect(segments.map(({ item, worker }) => `${item}${worker || ''}`)).toEqual([
      'reserve',
      'manager',
      ...[1, 2, 3].flatMap((n) => [`base${n}`, `model${n}`, `in-flight${n}`]),
      'surge',
    ])
  })

  test('they touch, and are the whole ledger', () => {
    const segments = ledgerSegments(ledger)
    let end = 0
    for (const { startMiB, sizeMiB } of segments) {
      expect(startMiB).toBeCloseTo(end)
      end = startMiB + sizeMiB
    }
    expect(end).toBeCloseTo(ledger.reduce((sum, { MiB, count }) => sum + MiB * count, 0))
  })

  test('a worker spans what it holds', () => {
    expect(workerSpans(ledgerSegments(ledger))).toEqual([
      { worker: 1, startMiB: 548, sizeMiB: 1116 },
      { worker: 2, startMiB: 1664, sizeMiB: 1116 },
      { worker: 3, startMiB: 2780, sizeMiB: 1116 },
    ])
  })

  test('many workers become one stretch of each kind', () => {
    const segments = ledgerSegments([{ item: 'base', MiB: 90, count: 24 }])
    expect(segments).toEqual([{ item: 'base', worker: 0, startMiB: 0, sizeMiB: 2160 }])
  })
})

describe('enlarged', () => {
  test('a sliver is drawn again, from the manager to the limit', () => {
    expect(enlarged(ledgerSegments(ledger.slice(0, 3)), 8192, 400)).toEqual({
      fromMiB: 512,
      toMiB: 912,
    })
  })

  test('what fills the server is seen as it is', () => {
    expect(enlarged(ledgerSegments(ledger), 4096, 400)).toBeNull()
  })
})

test('ticks are few, even and within the axis', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 33_554_432 }), (maximumMiB) => {
      const ticks = memoryTicks(maximumMiB, 4)
      expect(ticks.length).toBeLessThanOrEqual(5)
      expect(ticks.at(-1)!).toBeLessThanOrEqual(maximumMiB)
      expect(ticks.at(-1)! * 2 + 1).toBeGreaterThan(maximumMiB / 2)
    }),
  )
})
