import { z } from 'zod'

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
  rateRps: z.number(),
  /** Of the workers that should be there, up or not. */
  utilisation: z.number(),
  queue: z.number(),
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
   * `breaks`: not even at the end.
   */
  verdict: z.enum(['holds', 'recovers', 'breaks']),
  /** When something is wrong, in seconds from the start. */
  trouble: z.object({ fromSeconds: z.number(), toSeconds: z.number() }),
  totals: z.object({
    arrivals: z.int(),
    shed: z.number(),
    failed: z.number(),
    /** The 99th percentile before, the worst interval's during, and at the end; ms. */
    p99BeforeMs: z.number().nullable(),
    p99WorstMs: z.number().nullable(),
    p99AfterMs: z.number().nullable(),
    /** From the end of the trouble until all was well again; null where it was not. */
    recoverySeconds: z.number().nullable(),
  }),
  /** What was simulated: so many servers stand for all, time runs so many times faster. */
  simulated: z.object({ servers: z.int(), workers: z.int(), timeScale: z.number() }),
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
