import { z } from 'zod'
import { Finding, FindingParams } from './finding.ts'
import { ConceptId, Dispatch, Replication } from './ids.ts'
import { PlanRequest } from './request.ts'

/*
 * The answer. Shares are 0 to 1 and beyond (overload is shown, not clipped); an unbounded time or
 * one that does not exist is null, so that no number in an answer is infinite.
 */

/** The constraint that decides how many servers and workers there are. */
export const Binding = z.enum([
  'cpu',
  'latency',
  'memory',
  'concurrency',
  'database',
  'survive',
  'availability',
])
export type Binding = z.infer<typeof Binding>

/** Ids of the lines of the memory ledger. */
export const LedgerItem = z.enum([
  'reserve',
  'manager',
  'base',
  'model',
  'cache',
  'shared-model',
  'in-flight',
  'growth',
  'headroom',
  'surge',
])
export type LedgerItem = z.infer<typeof LedgerItem>

export const DerivationId = z.enum([
  'overhead',
  'service-time',
  'mean-rate',
  'peak-rate',
  'server-rate',
  'offered-load',
  'cores-in-use',
  'cores-left',
  'parallel',
  'parallel-left',
  'utilisation',
  'mean-utilisation',
  'degraded-utilisation',
  'target',
  'servers',
  'workers',
  'pods-per-node',
  'cost',
  'mean-wait',
  'mean-response',
  'response-time',
  'in-flight',
  'concurrency-limit',
  'worker-memory',
  'unit-memory',
  'memory-limit',
  'server-memory',
  'safe-rate',
  'replicas-min',
  'replicas-max',
  'thread-pool',
  'database-connections',
  'graceful-timeout',
  'kill-timeout',
  'keep-alive',
  'read-timeout',
  'app-limit',
  'startup-time',
  'tier',
])
export type DerivationId = z.infer<typeof DerivationId>

/** Which rule made a number what it is, where more than one could have. */
export const DerivationRule = z.enum([
  'given',
  'servers-one',
  'servers-survive',
  'servers-load',
  'servers-packing',
  'servers-carrying',
  'servers-none',
  'workers-load',
  'workers-survive',
  'workers-minimum',
  'workers-memory',
  'workers-cores',
  'workers-none',
  'workers-busy',
  'target-ceiling',
  'target-wait',
  'target-objective',
  'target-threads',
  'target-unloaded',
  'wait-exact',
  'wait-table',
  'response-sum',
  'response-refused',
  'in-flight-cut',
  'limit-generous',
  'limit-ram',
  'tier-largest',
  'safe-line',
  'safe-in-flight',
  'safe-peak',
  'safe-none',
])
export type DerivationRule = z.infer<typeof DerivationRule>

/**
 * One step of the working: `symbol = formula` with the inputs by symbol. Behind a `;` stand what
 * must hold besides, and what would not hold with one less. `symbols.ts` says what an input is.
 */
export const Derivation = z.object({
  id: DerivationId,
  symbol: z.string(),
  formula: z.string(),
  inputs: z.record(z.string(), z.number()),
  value: z.number(),
  unit: z.string(),
  /** Chapter of the model or publication of the formula, or `query: <name>`. */
  source: z.string(),
  rule: DerivationRule.nullable(),
})
export type Derivation = z.infer<typeof Derivation>

const milliseconds = z.number().min(0).nullable()

export const Latency = z.object({
  dispatch: Dispatch,
  p50Ms: milliseconds,
  p95Ms: milliseconds,
  p99Ms: milliseconds,
  meanMs: milliseconds,
  waitProbability: z.number().min(0).max(1),
})
export type Latency = z.infer<typeof Latency>

export const CurvePoint = z.object({
  utilisation: z.number(),
  rateRps: z.number(),
  p50Ms: z.number(),
  p95Ms: z.number(),
  p99Ms: z.number(),
})
export type CurvePoint = z.infer<typeof CurvePoint>

/** What a neighbouring plan would give; `query` is what to change in the plan query. */
export const Alternative = z.object({
  id: z.enum([
    'fewer-servers',
    'more-servers',
    'fewer-workers',
    'more-workers',
    'other-replication',
    'double-cores',
    'double-ram',
    'preload',
    'sized',
    'enough',
  ]),
  query: z.record(z.string(), z.string()),
  permalink: z.string(),
  verdict: z.enum(['feasible', 'infeasible']),
  servers: z.int(),
  workersPerServer: z.int(),
  /** In all: pods or instances where each is one of these. */
  workers: z.int(),
  dispatch: Dispatch,
  peakUtilisation: z.number().nullable(),
  p99Ms: milliseconds,
  safeRateRps: z.number(),
  costPerMonth: z.number().nullable(),
})
export type Alternative = z.infer<typeof Alternative>

/** Why a concept's choice is what it is; texts by code from the messages. */
export const ConceptDecision = z.object({
  id: ConceptId,
  choice: z.string(),
  why: z.string(),
  params: FindingParams,
})
export type ConceptDecision = z.infer<typeof ConceptDecision>

/** How sure a plan is whose inputs are ranges. */
export const Uncertainty = z.object({
  /** Share of the ranges in which the plan's counts hold. */
  holds: z.number().min(0).max(1),
  samples: z.int(),
  /** Inputs by how much of the doubt is theirs; the first is the one to measure next. */
  inputs: z.array(z.object({ param: z.string(), share: z.number() })),
  /** What to choose to hold in so much of the ranges; fewer where nothing holds. */
  choices: z.array(
    z.object({
      confidence: z.number(),
      holds: z.number(),
      servers: z.int(),
      workersPerServer: z.int(),
      workers: z.int(),
      permalink: z.string(),
    }),
  ),
})
export type Uncertainty = z.infer<typeof Uncertainty>

/** Pods or instances where the cluster or the provider replicates. */
export const Scaling = z.object({
  minReplicas: z.int(),
  maxReplicas: z.int(),
  /** Of the CPU request. */
  averageUtilization: z.int(),
})
export type Scaling = z.infer<typeof Scaling>

/** The ladder: each waits longer than the one inside it. Whole seconds. */
export const Timeouts = z.object({
  /** The proxy drops an idle upstream connection before the app does. */
  upstreamIdleSeconds: z.int(),
  keepAliveSeconds: z.int(),
  /** Longest that the proxy waits for an answer. */
  readSeconds: z.int(),
  /** The endpoint leaves the load balancer before the app stops. */
  preStopSeconds: z.int(),
  /** Requests in flight may finish. */
  gracefulSeconds: z.int(),
  /** The platform kills: preStop + graceful + lifespan shutdown + 5 s, at least. */
  killSeconds: z.int(),
  /** From exec to ready, with a margin of two. */
  startupSeconds: z.int(),
})
export type Timeouts = z.infer<typeof Timeouts>

export const Plan = z.object({
  v: z.literal(1),
  policyVersion: z.string(),
  permalink: z.string(),
  verdict: z.enum(['feasible', 'infeasible']),
  binding: Binding,
  request: PlanRequest,
  servers: z.int(),
  workersPerServer: z.int(),
  workers: z.int(),
  replication: Replication,
  utilisation: z.object({
    target: z.number(),
    mean: z.number(),
    peak: z.number(),
    degraded: z.number().nullable(),
    server: z.number(),
    memory: z.number(),
  }),
  latency: Latency,
  safeRateRps: z.number().min(0),
  peakRateRps: z.number(),
  serviceTimeMs: z.number(),
  memory: z.object({
    workerMiB: z.int(),
    managerMiB: z.int(),
    sharedMiB: z.int(),
    /** Budget of one unit: the soft limit. */
    unitMiB: z.int(),
    /** Hard limit of one unit. */
    limitMiB: z.int(),
    /** Sum of the ledger, reserve included. */
    serverMiB: z.int(),
    serverRamMiB: z.int(),
    /** `MiB` of one, `count` of them; the sum of the products is `serverMiB`. */
    ledger: z.array(z.object({ item: LedgerItem, MiB: z.int(), count: z.int() })),
  }),
  concurrency: z.object({
    perWorkerMean: z.number(),
    /** Requests that one worker may hold; what waits beyond waits in the proxy. */
    perWorkerLimit: z.int(),
    /** Kept-alive connections that the proxy may leave idle at one worker. */
    perWorkerIdle: z.int(),
    /** The app server's own cap on a worker's connections, above what the proxy lets through. */
    appLimit: z.int(),
  }),
  timeouts: Timeouts,
  /** Where a provider rents sizes, the smallest that holds one instance; else null. */
  tier: z.object({ name: z.string(), cores: z.number(), memoryMiB: z.int() }).nullable(),
  scaling: Scaling.nullable(),
  cost: z.object({ perMonth: z.number().nullable() }),
  /** Null where every input is a point. */
  uncertainty: Uncertainty.nullable(),
  alternatives: z.array(Alternative),
  findings: z.array(Finding),
  concepts: z.array(ConceptDecision),
  derivation: z.array(Derivation),
  curve: z.array(CurvePoint),
})
export type Plan = z.infer<typeof Plan>

/** The plan with its texts, as the API answers it. */
export const PlanAnswer = Plan.extend({
  findings: z.array(Finding.extend({ text: z.string() })),
  concepts: z.array(
    ConceptDecision.extend({
      /** Path of each file of the bundle that carries the decision. */
      files: z.array(z.string()),
    }),
  ),
  derivation: z.array(
    Derivation.extend({
      name: z.string(),
      /** The rule in words. */
      why: z.string().nullable(),
    }),
  ),
})
export type PlanAnswer = z.infer<typeof PlanAnswer>
