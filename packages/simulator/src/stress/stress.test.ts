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

describe('what is turned away', () => {
  it.each(StressId.options)('in %s is what the series adds up to in the time of trouble', (id) => {
    const changes = [
      {},
      { peakRateRps: 600 },
      { peakRateRps: 4 },
      { servers: 40, peakRateRps: 6000 },
    ]
    for (const change of changes) {
      const { series, trouble, totals } = play(id, change)
      const length = series[0]?.atSeconds ?? 0
      let arrived = 0
      let away = 0
      let worst = 0
      for (const { atSeconds, rateRps, shed, failed } of series) {
        if (atSeconds <= trouble.fromSeconds || atSeconds - length >= trouble.toSeconds) continue
        arrived += rateRps
        away += rateRps * (shed + failed)
        worst = Math.max(worst, Math.min(1, shed + failed))
      }
      expect(totals.shed + totals.failed).toBeCloseTo(Math.min(1, away / arrived), 4)
      expect(totals.worstAway).toBeCloseTo(worst, 5)
    }
  })
})

describe('the times of a story', () => {
  it.each(StressId.options)('%s is calm until the trouble', (id) => {
    const { series, trouble } = play(id, { peakRateRps: 4 })
    for (const { atSeconds, shed, failed } of series) {
      if (atSeconds <= trouble.fromSeconds) expect(shed + failed).toBe(0)
    }
  })

  it('are as long as what they tell of: a crash lasts as long as a start', () => {
    expect(play('worker-crash').trouble).toEqual({ fromSeconds: 60, toSeconds: 65 })
    expect(play('server-lost').trouble).toEqual({ fromSeconds: 60, toSeconds: 240 })
  })
})

describe('what is shown is of the whole plan', () => {
  it('starts as full as it is at the peak', () => {
    const { series } = play('steady', { ioWaitMs: 2500, peakRateRps: 10 })
    const [first] = series
    // From an empty start nothing could take longer than the first interval.
    expect(first?.p99Ms).toBeGreaterThan(1000 * (first?.atSeconds ?? 0))
  })

  it('has the rate of all servers, before and after one of them is lost', () => {
    const { series, simulated } = play('server-lost', { servers: 40, peakRateRps: 6000 })
    expect(simulated.servers).toBe(3)
    const mean = (part: typeof series) =>
      part.reduce((sum, { rateRps }) => sum + rateRps, 0) / part.length / 6000
    expect(mean(series.slice(0, 24))).toBeCloseTo(1, 1)
    expect(mean(series.slice(24))).toBeCloseTo(1, 1)
  })

  it('has the use of what is left', () => {
    const { series } = play('server-lost', { servers: 2, peakRateRps: 150 })
    const use = (part: typeof series) =>
      part.reduce((sum, { utilisation }) => sum + utilisation, 0) / part.length
    expect(use(series.slice(30)) / use(series.slice(0, 24))).toBeCloseTo(2, 1)
  })

  it('has the usual p99 of all requests before the trouble', () => {
    const { totals, simulated } = play('spike')
    expect(simulated.requestsBefore).toBeGreaterThan(8000)
    expect(totals.p99BeforeMs).toBeGreaterThan(0.9 * 201)
    expect(totals.p99BeforeMs).toBeLessThan(1.1 * 201)
  })
})

describe('what load does not decide', () => {
  const finding = { severity: 'error', concept: 'memory', params: {} } as const

  it.each(StressId.options)('is not played: %s', (id) => {
    const plan = { ...planFixture(), findings: [{ ...finding, code: 'memory-exceeded' as const }] }
    const answer = stress(plan, id, profiles.runtime, profiles.target)
    expect(Stress.parse(answer)).toMatchObject({
      verdict: 'breaks',
      prevented: 'memory-exceeded',
      series: [],
    })
  })

  it('is played where nodes are too small for an update alone', () => {
    const target = { ...profiles.target, placement: 'cluster' as const }
    const verdictOf = (workers: number) => {
      const findings = [{ ...finding, code: 'node-too-small' as const }]
      const plan = { ...planFixture(), workers, findings }
      return stress(plan, 'steady', profiles.runtime, target).prevented
    }
    expect(verdictOf(3)).toBeNull()
    expect(verdictOf(4)).toBe('node-too-small')
  })
})

describe('a cluster that loses a node', () => {
  const play = (workersPerServer: number) => {
    const plan = { ...planFixture({ servers: 3, peakRateRps: 150 }), workers: 6, workersPerServer }
    const target = { ...profiles.target, placement: 'cluster' as const }
    return stress(plan, 'server-lost', profiles.runtime, target).trouble
  }

  it('has its pods again once they have started, where there is room for them', () => {
    expect(play(3)).toEqual({ fromSeconds: 60, toSeconds: 65 })
    expect(play(2)).toEqual({ fromSeconds: 60, toSeconds: 240 })
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

  it('judges against the objective where there is one, and not by what is noise', () => {
    expect(play('steady', { latencySloMs: 50 }).verdict).toBe('breaks')
    expect(play('steady', { latencySloMs: 210 }).verdict).toBe('holds')
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
