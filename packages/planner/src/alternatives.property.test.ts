import { decodeQuery } from '@plimsoll/schemas/query'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { profilesFor, requestOf } from '../test/profiles.ts'
import { everyday, requests } from '../test/requests.ts'
import { plan } from './plan.ts'

const planOf = (request: Parameters<typeof profilesFor>[0]) => plan(request, profilesFor(request))
type Answer = ReturnType<typeof planOf>

const linked = (permalink: string): Answer => {
  const { request, errors } = decodeQuery(new URLSearchParams(permalink.slice('/?'.length)))
  expect(errors).toEqual([])
  return planOf(request)
}

/** What makes two plans one and the same. */
const identityOf = ({ request, servers, workers, replication, memory, latency }: Answer) => ({
  server: [request.cores, memory.serverRamMiB],
  counts: [servers, workers, replication],
  ledger: memory.ledger,
  latency,
})

const judged = fc
  .record({
    request: everyday,
    servers: fc.option(fc.integer({ min: 1, max: 4 }), { nil: 'auto' as const }),
    workers: fc.option(fc.integer({ min: 1, max: 6 }), { nil: 'auto' as const }),
    replicas: fc.option(fc.integer({ min: 1, max: 12 }), { nil: 'auto' as const }),
    pricePerMonth: fc.option(fc.integer({ min: 1, max: 100 })),
    cores: fc.constantFrom(1, 4, 1024),
    ramMiB: fc.constantFrom(1024, 8192, 33_554_432),
  })
  .map(({ request, ...fields }) => ({ ...request, ...fields }))

it('every alternative is another plan, and its link gives its own numbers', () => {
  fc.assert(
    fc.property(fc.oneof(judged, everyday, requests), (request) => {
      const answer = planOf(request)
      for (const alternative of answer.alternatives) {
        const { permalink } = alternative
        const other = linked(permalink)
        expect(
          {
            verdict: other.verdict,
            servers: other.servers,
            workersPerServer: other.workersPerServer,
            workers: other.workers,
            dispatch: other.latency.dispatch,
            peakUtilisation: other.utilisation.peak,
            p99Ms: other.latency.p99Ms,
            safeRateRps: other.safeRateRps,
            costPerMonth: other.cost.perMonth,
          },
          permalink,
        ).toEqual({
          verdict: alternative.verdict,
          servers: alternative.servers,
          workersPerServer: alternative.workersPerServer,
          workers: alternative.workers,
          dispatch: alternative.dispatch,
          peakUtilisation: alternative.peakUtilisation,
          p99Ms: alternative.p99Ms,
          safeRateRps: alternative.safeRateRps,
          costPerMonth: alternative.costPerMonth,
        })
        expect(permalink).not.toBe(answer.permalink)
        expect(identityOf(other), permalink).not.toEqual(identityOf(answer))
      }
    }),
    { numRuns: 600 },
  )
})

it.each([
  ['pods judged by workers', 'target=kubernetes&workers=4', 'sized'],
  ['instances judged by workers', 'target=cloudrun&workers=3', 'sized'],
])('%s can be sized', (_, query, id) => {
  const found = planOf(requestOf(query)).alternatives.find((a) => a.id === id)
  expect(found?.verdict).toBe('feasible')
  expect(linked(found!.permalink).verdict).toBe('feasible')
})

it.each([
  ['replicas, which say nothing on hosts', 'replicas=3', 'enough'],
  ['what is just enough already', 'servers=1&workers=3', 'enough'],
  ['more cores than a server may have', 'cores=1024&servers=2', 'double-cores'],
  ['more memory than a server may have', 'ram=32TiB&model=4TiB&workers=9', 'double-ram'],
  ['more servers than may be asked for', 'servers=1000', 'more-servers'],
  [
    'more servers than may be asked for, where a provider has more instances',
    'target=cloudrun&replicas=99999&rate=1000/s',
    'fewer-servers',
  ],
])('does not offer %s', (_, query, id) => {
  expect(planOf(requestOf(query)).alternatives.map((a) => a.id)).not.toContain(id)
})

it('no two alternatives are one and the same plan', () => {
  fc.assert(
    fc.property(fc.oneof(judged, everyday, requests), (request) => {
      const others = planOf(request).alternatives.map(({ permalink }) =>
        JSON.stringify(identityOf(linked(permalink))),
      )
      expect(new Set(others).size).toBe(others.length)
    }),
    { numRuns: 300 },
  )
})
