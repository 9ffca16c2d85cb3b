import type { Scenario } from './scenario.ts'

/** A plain scenario: four workers, 5 ms of exponential CPU time, 70 % used for a minute. */
export const plainScenario: Scenario = {
  seed: 1,
  servers: 1,
  workers: 4,
  dispatch: 'shared-socket',
  departures: 'batch',
  arrivals: { kind: 'poisson', pieces: [{ untilMs: 60_000, rateRps: 560 }] },
  handler: {
    cpuMs: { mean: 5, cv: 1, family: 'gamma' },
    ioMs: { mean: 0, cv: 0, family: 'gamma' },
    cpuShares: [1],
    requestOverheadMs: 0,
    answerOverheadMs: 0,
    acceptMs: 0,
  },
  pool: { limit: 32, reuse: 'oldest', opened: 'on-demand' },
  concurrencyLimit: Infinity,
  centralInFlight: 1,
  failures: [],
  intervalMs: 1000,
  warmupMs: 0,
}
