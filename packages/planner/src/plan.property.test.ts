import { encodeQuery } from '@plimsoll/schemas/query'
import type { PlanRequest } from '@plimsoll/schemas/request'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profilesFor } from '../test/profiles.ts'
import { everyday, requests, threaded } from '../test/requests.ts'
import { plan } from './plan.ts'

/* What must hold over all requests (the capacity model, section 7). */

const planOf = (request: PlanRequest) => plan(request, profilesFor(request))
const runs = { numRuns: 300 }

function everyNumber(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path]
  if (Array.isArray(value)) return value.flatMap((entry, i) => everyNumber(entry, `${path}[${i}]`))
  if (value && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, entry]) => everyNumber(entry, `${path}.${key}`))
  }
  return []
}

describe('over all requests', () => {
  it('never throws and has no number that is not finite', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(everyNumber(planOf(request))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('is deterministic', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(JSON.stringify(planOf(request))).toBe(JSON.stringify(planOf(request)))
      }),
      runs,
    )
  })

  it('adds the ledger up to the MiB', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { memory } = planOf(request)
        const sum = memory.ledger.reduce((total, line) => total + line.MiB * line.count, 0)
        expect(sum).toBe(memory.serverMiB)
        expect(memory.ledger.every((line) => Number.isInteger(line.MiB) && line.count > 0)).toBe(
          true,
        )
      }),
      runs,
    )
  })

  it('has a safe rate of at least the peak exactly when it is feasible', () => {
    fc.assert(
      fc.property(fc.oneof(requests, everyday), (request) => {
        const answer = planOf(request)
        expect(answer.safeRateRps >= answer.peakRateRps).toBe(answer.verdict === 'feasible')
      }),
      { numRuns: 1000 },
    )
  })

  it('stays feasible with the same numbers when its own counts are given', () => {
    fc.assert(
      fc.property(fc.oneof(requests, everyday), (request) => {
        const answer = planOf(request)
        fc.pre(answer.verdict === 'feasible')
        const given =
          answer.request.target === 'systemd'
            ? { workers: answer.workersPerServer }
            : { replicas: answer.workers }
        const again = planOf({ ...request, servers: answer.servers, ...given })
        expect(again.verdict).toBe('feasible')
        for (const key of [
          'servers',
          'workers',
          'memory',
          'utilisation',
          'latency',
          'safeRateRps',
          'replication',
          'tier',
        ] as const) {
          expect(again[key], key).toEqual(answer[key])
        }
      }),
      { numRuns: 600 },
    )
  })
})

describe('where a provider rents instances', () => {
  const rented = requests.map((request) => ({ ...request, target: 'cloudrun' as const }))

  it('takes a size that holds the limit and the cores of one instance, and no larger one', () => {
    fc.assert(
      fc.property(fc.oneof(rented, everyday), (request) => {
        const rentedRequest = { ...request, target: 'cloudrun' as const }
        const answer = planOf(rentedRequest)
        fc.pre(answer.verdict === 'feasible')
        const { tiers } = profilesFor(rentedRequest).target.provider!
        const fits = tiers.filter(
          (tier) => tier.cores >= request.threads && tier.memoryMiB >= answer.memory.limitMiB,
        )
        expect(answer.tier).toEqual(fits[0])
        expect(answer.memory.serverMiB).toBe(answer.memory.limitMiB)
        expect(answer.memory.serverRamMiB).toBe(answer.tier!.memoryMiB)
        expect(answer.workers).toBe(answer.servers)
      }),
      runs,
    )
  })

  it('ends within what the provider grants, and plays no part in the size of servers', () => {
    fc.assert(
      fc.property(rented, fc.constantFrom(1, 64), (request, cores) => {
        const answer = planOf(request)
        expect(answer.timeouts.killSeconds).toBeLessThanOrEqual(10)
        expect(answer.timeouts.gracefulSeconds).toBeGreaterThan(0)
        const other = planOf({ ...request, cores, ramMiB: 64, reserveMiB: 1 })
        expect({ ...other, request: 0, permalink: 0, alternatives: 0 }).toEqual({
          ...answer,
          request: 0,
          permalink: 0,
          alternatives: 0,
          derivation: other.derivation,
        })
      }),
      { numRuns: 100 },
    )
  })
})

describe('more is never less', () => {
  const free = everyday.map((request) => ({ ...request, servers: 'auto' as const }))
  const servers = (request: PlanRequest) => {
    const answer = planOf(request)
    return answer.verdict === 'feasible' ? answer.servers : Number.POSITIVE_INFINITY
  }

  it('servers do not fall when the rate, the CPU time or the strictness rises', () => {
    fc.assert(
      fc.property(free, fc.double({ min: 1, max: 3, noNaN: true }), (request, factor) => {
        const before = servers(request)
        expect(
          servers({ ...request, arrivalRateRps: request.arrivalRateRps * factor }),
        ).toBeGreaterThanOrEqual(before)
        expect(
          servers({ ...request, cpuTimeMs: request.cpuTimeMs * factor }),
        ).toBeGreaterThanOrEqual(before)
        expect(servers({ ...request, survive: request.survive + 1 })).toBeGreaterThanOrEqual(before)
        if (request.latencySloMs !== null) {
          const strict = { ...request, latencySloMs: Math.max(1, request.latencySloMs / factor) }
          expect(servers(strict)).toBeGreaterThanOrEqual(before)
        }
      }),
      runs,
    )
  })

  const counts = (request: PlanRequest) => {
    const { verdict, servers, workers } = planOf(request)
    return verdict === 'feasible' ? { servers, workers } : null
  }

  it('workers do not fall at fixed servers when the rate or the CPU time rises', () => {
    fc.assert(
      fc.property(everyday, fc.double({ min: 1, max: 3, noNaN: true }), (request, factor) => {
        const fixed = { ...request, servers: 4, replication: 'instances' as const }
        const before = counts(fixed)
        for (const field of ['arrivalRateRps', 'cpuTimeMs'] as const) {
          const after = counts({ ...fixed, [field]: fixed[field] * factor })
          if (before && after) expect(after.workers).toBeGreaterThanOrEqual(before.workers)
        }
      }),
      runs,
    )
  })

  it('neither falls step by step where threads are short', () => {
    const fields = fc.constantFrom('cpuTimeMs' as const, 'ioWaitMs' as const)
    fc.assert(
      fc.property(threaded, fields, fc.constantFrom('auto', 1, 4), (request, field, servers) => {
        const at = (i: number) =>
          counts({ ...request, servers, [field]: request[field] * 1.06 ** i } as PlanRequest)
        let before = at(0)
        for (let i = 1; i <= 20; i++) {
          const after = at(i)
          if (after !== null) {
            expect(before, 'what holds with more holds with less').not.toBeNull()
            expect(after.servers).toBeGreaterThanOrEqual(before!.servers)
            if (after.servers === before!.servers) {
              expect(after.workers).toBeGreaterThanOrEqual(before!.workers)
            }
          }
          before = after
        }
      }),
      { numRuns: 150 },
    )
  })

  it('scaling rates up and times down changes nothing but the times', () => {
    fc.assert(
      fc.property(free, fc.double({ min: 0.2, max: 5, noNaN: true }), (request, factor) => {
        const profiles = profilesFor(request)
        const { overheadMs, syncOverheadMs } = profiles.runtime
        const scaled = {
          ...request,
          arrivalRateRps: request.arrivalRateRps / factor,
          cpuTimeMs: request.cpuTimeMs * factor,
          ioWaitMs: request.ioWaitMs * factor,
          latencySloMs: request.latencySloMs === null ? null : request.latencySloMs * factor,
        }
        const runtime = {
          ...profiles.runtime,
          syncOverheadMs: syncOverheadMs * factor,
          overheadMs: {
            newConnection: overheadMs.newConnection * factor,
            keptAlive: overheadMs.keptAlive * factor,
          },
        }
        const before = plan(request, profiles)
        const after = plan(scaled, { ...profiles, runtime })
        expect({ n: after.servers, w: after.workers, verdict: after.verdict }).toEqual({
          n: before.servers,
          w: before.workers,
          verdict: before.verdict,
        })
        expect(after.utilisation.peak).toBeCloseTo(before.utilisation.peak, 9)
        if (before.latency.p99Ms !== null) {
          expect(Math.abs(after.latency.p99Ms! / factor - before.latency.p99Ms)).toBeLessThan(
            0.02 + before.latency.p99Ms * 1e-3,
          )
        }
      }),
      runs,
    )
  })
})

it('answers with a permalink that is the request', () => {
  fc.assert(
    fc.property(everyday, (request) => {
      expect(planOf(request).permalink).toBe(`/?${encodeQuery(request)}`)
    }),
  )
})
