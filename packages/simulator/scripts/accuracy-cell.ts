import type { Dispatch } from '@plimsoll/schemas/ids'
import type { Scenario } from '../src/scenario/scenario.ts'

/** A cell of groundtruth/queueing.json, as far as it is read here. */
export interface Cell {
  name: string
  deployment: string
  connections: string
  workers: number
  cpuDistribution: string
  nominalServiceTimeMs: number
  arrivalRateRps: number
  requests: number
  measuredHandlerHoldMs: number
  measuredOverheadMs: number
  responseTimeMs: { p50: number; p95: number; p99: number; mean: number }
  standardErrorMs: { p95: number; p99: number }
}

/**
 * Shares of the framework's overhead: before the handler (parse, route), after it (answer), and to
 * accept a new connection, which takes a turn of the loop of its own. From a kept-alive
 * connection's .45 ms against .53 to .7 ms for a new one (groundtruth/constants.json).
 */
const acceptShare = 0.3

/** From the text that describes a deployment. */
function dispatchOf({ deployment, connections }: Cell): Dispatch {
  if (/maxconn 1\b/.test(deployment)) return 'central'
  if (/least_?conn/.test(deployment)) return 'least-connections'
  if (/round robin/.test(deployment)) return 'round-robin'
  if (/random/.test(deployment) && /two|p2c/.test(deployment)) return 'power-of-two'
  return connections.startsWith('kept alive') ? 'sticky' : 'shared-socket'
}

/**
 * The experiment as it was run: so many requests from an empty system. An async handler computes
 * `nominalServiceTimeMs` and then sleeps for the time that its description gives.
 */
export function scenarioOf(cell: Cell, overheadMs: number, seed: number): Scenario {
  const sleepMs = Number(/CPU then (\d+(?:\.\d+)?) ms sleep/.exec(cell.deployment)?.[1] ?? 0)
  const sleeps = sleepMs > 0
  const pool = Number(/pool of (\d+)/.exec(cell.connections)?.[1] ?? 0)
  const accept = pool > 0 ? 0 : acceptShare * overheadMs
  const work = (overheadMs - accept) / 2
  const durationMs = (1000 * cell.requests) / cell.arrivalRateRps
  return {
    seed,
    servers: 1,
    workers: cell.workers,
    dispatch: dispatchOf(cell),
    departures: cell.deployment.includes('asyncio') ? 'each' : 'batch',
    arrivals: {
      kind: 'poisson',
      pieces: [{ untilMs: durationMs, rateRps: cell.arrivalRateRps }],
    },
    handler: {
      cpuMs: {
        mean: sleeps ? cell.nominalServiceTimeMs : cell.measuredHandlerHoldMs,
        cv: cell.cpuDistribution.startsWith('fixed') ? 0 : 1,
        family: 'gamma',
      },
      ioMs: { mean: sleepMs, cv: 0, family: 'gamma' },
      cpuShares: sleeps ? [1, 0] : [1],
      requestOverheadMs: work,
      answerOverheadMs: work,
      acceptMs: accept,
    },
    pool: { limit: pool, reuse: 'oldest', opened: 'at-once' },
    concurrencyLimit: Infinity,
    centralInFlight: 1,
    failures: [],
    intervalMs: durationMs,
    warmupMs: 0,
  }
}
