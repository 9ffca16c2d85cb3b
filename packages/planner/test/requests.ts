import { defaultRequest } from '@plimsoll/schemas/query'
import type { PlanRequest } from '@plimsoll/schemas/request'
import fc from 'fast-check'

/* Requests for properties. */

const logarithmic = (min: number, max: number) =>
  fc
    .double({ min: Math.log(min), max: Math.log(max), noNaN: true })
    .map((x) => Number(Math.exp(x).toPrecision(4)))

/** Any request within bounds. */
export const requests = fc
  .record({
    runtime: fc.constantFrom('uvicorn', 'gunicorn', 'node') as fc.Arbitrary<PlanRequest['runtime']>,
    target: fc.constantFrom('systemd', 'kubernetes', 'cloudrun') as fc.Arbitrary<
      PlanRequest['target']
    >,
    handler: fc.constantFrom('async', 'sync') as fc.Arbitrary<PlanRequest['handler']>,
    cpuTimeMs: logarithmic(0.01, 60_000),
    cpuTimeCv: fc.double({ min: 0, max: 4, noNaN: true }),
    threads: fc.integer({ min: 1, max: 8 }),
    ioWaitMs: fc.oneof(fc.constant(0), logarithmic(0.1, 60_000)),
    ioWaitCv: fc.constantFrom(0, 0.5, 1, 2, 4),
    holdMiB: logarithmic(0.001, 1000),
    poolConnections: fc.option(fc.integer({ min: 1, max: 100 })),
    dbConnectionLimit: fc.option(fc.integer({ min: 1, max: 10_000 })),
    baseMiB: logarithmic(1, 4000),
    modelMiB: fc.oneof(fc.constant(0), logarithmic(1, 64_000)),
    preload: fc.boolean(),
    sharedModelShare: fc.double({ min: 0, max: 1, noNaN: true }),
    startupMs: logarithmic(10, 3_600_000),
    arrivalRateRps: logarithmic(0.001, 1_000_000),
    peakToMean: fc.double({ min: 1, max: 100, noNaN: true }),
    growthShare: fc.double({ min: 0, max: 10, noNaN: true }),
    latencySloMs: fc.option(logarithmic(1, 600_000)),
    cores: logarithmic(0.05, 1024),
    ramMiB: logarithmic(32, 1_000_000),
    reserveMiB: logarithmic(1, 4096),
    reserveCores: fc.double({ min: 0, max: 4, noNaN: true }),
    servers: fc.oneof(fc.constant('auto' as const), fc.integer({ min: 1, max: 1000 })),
    workers: fc.oneof(fc.constant('auto' as const), fc.integer({ min: 1, max: 64 })),
    replicas: fc.oneof(fc.constant('auto' as const), fc.integer({ min: 1, max: 2000 })),
    replication: fc.constantFrom('auto', 'manager', 'instances') as fc.Arbitrary<
      PlanRequest['replication']
    >,
    survive: fc.integer({ min: 0, max: 5 }),
  })
  .map((fields): PlanRequest => ({ ...defaultRequest, ...fields }))

/** Requests that a real service might make: more of them are feasible. */
export const everyday = fc
  .record({
    target: fc.constantFrom('systemd', 'kubernetes', 'cloudrun') as fc.Arbitrary<
      PlanRequest['target']
    >,
    cpuTimeMs: logarithmic(1, 200),
    ioWaitMs: fc.oneof(fc.constant(0), logarithmic(1, 500)),
    arrivalRateRps: logarithmic(1, 2000),
    modelMiB: fc.oneof(fc.constant(0), logarithmic(10, 2000)),
    cores: fc.constantFrom(1, 2, 4, 8, 16),
    ramMiB: fc.constantFrom(2048, 4096, 8192, 16_384, 65_536),
    latencySloMs: fc.option(logarithmic(50, 5000)),
    survive: fc.integer({ min: 0, max: 2 }),
  })
  .map((fields): PlanRequest => ({ ...defaultRequest, ...fields }))

/** Handlers that hold a thread for long while they compute little: threads decide, not cores. */
export const threaded = fc
  .record({
    target: fc.constantFrom('systemd', 'kubernetes', 'cloudrun') as fc.Arbitrary<
      PlanRequest['target']
    >,
    cpuTimeMs: logarithmic(1, 15),
    ioWaitMs: logarithmic(300, 5000),
    arrivalRateRps: logarithmic(10, 150),
    cores: fc.constantFrom(2, 4, 8),
  })
  .map((fields): PlanRequest => ({ ...defaultRequest, ...fields, handler: 'sync', ramMiB: 65_536 }))
