import { Stress, StressId } from '@plimsoll/schemas/stress'
import { describe, expect, it } from 'vitest'
import { planFixture, profiles } from './plan-fixture.ts'
import { stress } from './stress.ts'

const play = (id: StressId, change: Parameters<typeof planFixture>[0] = {}) =>
  stress(planFixture(change), id, profiles.runtime, profiles.target)

describe('every scenario', () => {
  it.each(StressId.options)('%s answers as published, the same each time', (id) => {
    const answer = play(id)
    expect(Stress.safeParse(answer).error).toBeUndefined()
    expect(play(id)).toEqual(answer)
    expect(answer.series).toHaveLength(96)
  })
})

describe('what happens', () => {
  it('holds at the steady peak, about as slow as planned', () => {
    const { verdict, totals } = play('steady')
    expect(verdict).toBe('holds')
    expect(totals.shed + totals.failed).toBeLessThan(0.01)
  })

  it('turns requests away in a spike beyond the workers, and is well again after it', () => {
    const { verdict, totals, series, trouble } = play('spike')
    expect(verdict).toBe('recovers')
    expect(totals.shed).toBeGreaterThan(0.05)
    const during = series.filter(
      (p) => p.atSeconds > trouble.fromSeconds && p.atSeconds <= trouble.toSeconds,
    )
    expect(Math.max(...during.map((p) => p.rateRps))).toBeGreaterThan(4 * 150)
    expect(series.at(-1)?.shed).toBe(0)
  })

  it('breaks when the only server is lost, and not when one of several may be', () => {
    expect(play('server-lost').verdict).toBe('breaks')
    expect(play('server-lost', { servers: 3, peakRateRps: 300 }).verdict).toBe('holds')
    expect(play('server-lost', { servers: 40, peakRateRps: 4000 }).verdict).toBe('holds')
  })

  it('loses what a crashed worker held, and nothing in a rolling restart', () => {
    expect(play('worker-crash').totals.failed).toBeGreaterThan(0)
    expect(play('rolling-restart').totals.failed).toBe(0)
  })

  it('slows down with its dependency and not without one', () => {
    expect(play('slow-dependency').verdict).not.toBe('holds')
    expect(play('slow-dependency', { ioWaitMs: 0 }).verdict).toBe('holds')
  })

  it('judges against the objective where there is one', () => {
    expect(play('steady', { latencySloMs: 50 }).verdict).toBe('breaks')
  })
})

describe('work is bounded', () => {
  it('plays less time of a busy plan and more of a slow one', () => {
    const busy = play('steady', { servers: 3, workersPerServer: 64, peakRateRps: 18_000 })
    expect(busy.simulated.timeScale).toBeGreaterThan(10)
    const slow = play('steady', { serviceTimeMs: 60_000, peakRateRps: 0.02 })
    expect(slow.trouble.fromSeconds).toBeGreaterThan(3600)
  })
})
