import { z } from 'zod'
import { Replication } from './ids.ts'

const auto = z.literal('auto')

/** Numbers of the app, its traffic and its servers. Times in ms, sizes in MiB, rates a second. */
export const Workload = z.object({
  handler: z.enum(['async', 'sync']),
  /** CPU time of one request, on `threads` cores. */
  cpuTimeMs: z.number().min(0.01).max(600_000),
  cpuTimeCv: z.number().min(0).max(4),
  threads: z.int().min(1).max(64),
  ioWaitMs: z.number().min(0).max(600_000),
  ioWaitCv: z.number().min(0).max(4),
  /** Memory a request holds while in flight. */
  holdMiB: z.number().min(0).max(65_536),
  poolConnections: z.int().min(1).max(10_000).nullable(),
  dbConnectionLimit: z.int().min(1).max(1_000_000).nullable(),

  /** What one more worker adds (USS), without its model. */
  baseMiB: z.number().min(1).max(1_048_576),
  modelMiB: z.number().min(0).max(4_194_304),
  preload: z.boolean(),
  /** Share of the model that stays shared after a fork. */
  sharedModelShare: z.number().min(0).max(1),
  cacheMiB: z.number().min(0).max(4_194_304),
  startupMs: z.number().min(10).max(3_600_000),

  /** Mean of all servers together. */
  arrivalRateRps: z.number().min(0.001).max(1_000_000),
  peakToMean: z.number().min(1).max(100),
  growthShare: z.number().min(0).max(100),
  /** p99 response time objective. */
  latencySloMs: z.number().min(1).max(3_600_000).nullable(),
  band: z.object({
    floor: z.number().min(0.05).max(0.99),
    ceiling: z.number().min(0.05).max(0.99),
  }),

  /** Of one server; may be a fraction. */
  cores: z.number().min(0.05).max(1024),
  ramMiB: z.number().min(32).max(33_554_432),
  reserveMiB: z.number().min(0).max(1_048_576),
  reserveCores: z.number().min(0).max(64),
  servers: z.union([auto, z.int().min(1).max(1000)]),
  /** A server. */
  workers: z.union([auto, z.int().min(1).max(1024)]),
  /** Pods or instances in all, on Kubernetes and providers. */
  replicas: z.union([auto, z.int().min(1).max(100_000)]),
  replication: z.union([auto, Replication]),
  edge: z.enum(['none', 'dns', 'haproxy', 'provider']),
  survive: z.int().min(0).max(100),
  pricePerMonth: z.number().min(0).max(1_000_000).nullable(),
})
export type Workload = z.infer<typeof Workload>
