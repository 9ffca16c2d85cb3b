import { z } from 'zod'
import { FindingCode } from './finding.ts'

/** What may happen to a running plan. */
export const StressId = z.enum([
  'steady',
  'spike',
  'server-lost',
  'worker-crash',
  'rolling-restart',
  'slow-dependency',
])
export type StressId = z.infer<typeof StressId>

/** One interval of the simulated time. */
export const StressPoint = z.object({
  /** Its end, from the start of the simulation. */
  atSeconds: z.number(),
  /** What arrives at all servers, and waits there. */
  rateRps: z.number(),
  queue: z.number(),
  /** Of the workers that are up; 0 where none is. */
  utilisation: z.number(),
  /** Null where nothing was answered. */
  p99Ms: z.number().nullable(),
  /** Answered with 503, and lost with their worker: shares of what arrived. */
  shed: z.number(),
  failed: z.number(),
})
export type StressPoint = z.infer<typeof StressPoint>

/** What a scenario does to a plan, as a time series and in one verdict. */
export const Stress = z.object({
  scenario: StressId,
  /**
   * `holds`: objective kept, nobody turned away; `recovers`: not so for a while, then as before;
   * `breaks`: not even at the end, or nothing runs that could be played.
   */
  verdict: z.enum(['holds', 'recovers', 'breaks']),
  /** What forbids the plan whatever the load: nothing is played, and the series is empty. */
  prevented: FindingCode.nullable(),
  /** When something is wrong, in seconds from the start. */
  trouble: z.object({ fromSeconds: z.number(), toSeconds: z.number() }),
  totals: z.object({
    /** At all servers, in all the time shown. */
    arrivals: z.int(),
    /** Of the requests that arrive in the time of trouble: shares of all of them. */
    shed: z.number(),
    failed: z.number(),
    /** Both together, in the interval in which they are the most. */
    worstAway: z.number(),
    /** The 99th percentile of all before, the worst interval's since, and at the end; ms. */
    p99BeforeMs: z.number().nullable(),
    p99WorstMs: z.number().nullable(),
    p99AfterMs: z.number().nullable(),
    /** From the end of the trouble until all was well again; null where it was not. */
    recoverySeconds: z.number().nullable(),
  }),
  /** What was simulated: so many servers stand for all, time runs so many times faster. */
  simulated: z.object({
    servers: z.int(),
    workers: z.int(),
    timeScale: z.number(),
    /** Requests in the time shown, and those before the trouble that the usual p99 is of. */
    requests: z.int(),
    requestsBefore: z.int(),
  }),
  series: z.array(StressPoint),
})
export type Stress = z.infer<typeof Stress>

/** As the API answers it. */
export const StressAnswer = Stress.extend({
  v: z.literal(1),
  permalink: z.string(),
  objectiveMs: z.number().nullable(),
  text: z.string(),
})
export type StressAnswer = z.infer<typeof StressAnswer>
