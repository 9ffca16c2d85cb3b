import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draughtY, frame, hullLevels, hullLines } from './geometry.ts'

describe('draught', () => {
  test('keel is an idle server, deck a full one', () => {
    expect(draughtY(0)).toBe(frame.keelY)
    expect(draughtY(1)).toBe(frame.deckY)
    expect(draughtY(0.5)).toBe((frame.keelY + frame.deckY) / 2)
  })

  test('overload stays in the frame, above the deck', () => {
    expect(draughtY(8)).toBeLessThan(frame.deckY)
    expect(draughtY(8)).toBeGreaterThan(0)
  })

  test('marks stand from 50 to 90, one under the other at equal distances', () => {
    expect(hullLines.marks.map(({ percent }) => percent)).toEqual([50, 60, 70, 80, 90])
    const steps = hullLines.marks.slice(1).map(({ y }, i) => hullLines.marks[i]!.y - y)
    for (const step of steps) expect(step).toBeCloseTo((frame.keelY - frame.deckY) / 10)
  })
})

test('the hull is the same on both sides', () => {
  const points = [...hullLines.outline.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  )
  for (const [x, y] of points) {
    const mirrored = 2 * frame.centreX - x
    expect(
      points.some(([px, py]) => Math.abs(px - mirrored) < 0.11 && py === y),
      `${x} ${y}`,
    ).toBe(true)
  }
})

describe('levels', () => {
  const calm = { mean: 0.18, peak: 0.53, target: 0.71, degraded: null, memory: 0.5 }

  test('water under the line holds', () => {
    expect(hullLevels(calm)).toMatchObject({ peakOver: false, degradedOver: false, swamped: false })
  })

  test('a lost server can raise it over the line while the plan as it is stays under', () => {
    const levels = hullLevels({ ...calm, degraded: 0.8 })
    expect(levels).toMatchObject({ peakOver: false, degradedOver: true })
    expect(levels.degradedY).toBe(draughtY(0.8))
  })

  test('at the line is not over it; at the deck is under water', () => {
    expect(hullLevels({ ...calm, peak: 0.71 }).peakOver).toBe(false)
    expect(hullLevels({ ...calm, peak: 1 }).swamped).toBe(true)
  })

  test('more memory than there is sinks it, whatever the cores do', () => {
    const levels = hullLevels({ ...calm, memory: 1.5 })
    expect(levels).toMatchObject({ sunk: true, waterY: draughtY(1.5), peakY: draughtY(0.53) })
    expect(levels.labels.map(({ name }) => name)).toEqual(['target', 'peak', 'memory'])
    expect(hullLevels({ ...calm, memory: 1 })).toMatchObject({
      sunk: false,
      waterY: draughtY(0.53),
    })
  })

  test('a mean that is the peak is not drawn twice', () => {
    const names = hullLevels({ ...calm, mean: 0.53 }).labels.map(({ name }) => name)
    expect(names).toEqual(['target', 'peak'])
  })

  test('labels are in the frame and never touch', () => {
    const share = fc.double({ min: 0, max: 3, noNaN: true })
    const input = fc.record({
      mean: share,
      peak: share,
      target: share,
      degraded: share,
      memory: share,
    })
    fc.assert(
      fc.property(input, (shares) => {
        const ys = hullLevels(shares)
          .labels.map(({ labelY }) => labelY)
          .sort((a, b) => a - b)
        for (const [i, y] of ys.entries()) {
          expect(y).toBeGreaterThan(12)
          expect(y).toBeLessThan(frame.height - 12)
          if (i > 0) expect(y - ys[i - 1]!).toBeGreaterThan(47)
        }
      }),
    )
  })
})
