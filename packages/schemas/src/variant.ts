import { z } from 'zod'
import type { Departures, Dispatch, ProxyId, Replication, RuntimeId, TargetId } from './ids.ts'
import type { ParameterName } from './parameters.ts'

/*
 * What the planner has to know of the chosen variants, as data: it knows no ids.
 */

export type RuntimeProfile = {
  id: RuntimeId
  language: 'python' | 'node' | 'other'
  /** Time between two requests of a busy worker, inside S; ms, by connection. */
  overheadMs: { newConnection: number; keptAlive: number }
  /** What a `def` handler adds: the hand-over to the thread pool. */
  syncOverheadMs: number
  /** Threads that run sync handlers in one worker; null: there is no such pool. */
  threadPool: number | null
  /** The loop writes a batch's answers when the batch ends (uvloop), or each when done. */
  departures: Departures
  /** Of the process that starts the workers, where there is one; MiB. */
  managerMiB: number
  /** Seconds it keeps an idle connection where no flag of it says how many; null: a flag does. */
  fixedKeepAliveSeconds: number | null
  /** The longest that the flag takes, where it is bounded. */
  mostKeepAliveSeconds?: number
  /** It leaves forwarded headers to the app. */
  forwardedByApp?: boolean
  /** Whether the app can be loaded once before the workers are forked. */
  canPreload: boolean
  /** Whether one unit can run several workers behind one socket. */
  hasManager: boolean
  /** What a worker may grow while it runs; MiB. */
  growthMiB: number
}

export const Placement = z.enum(['host', 'cluster', 'provider'])
export type Placement = z.infer<typeof Placement>

export type TargetProfile = {
  id: TargetId
  /**
   * `host`: units on servers that people name; `cluster`: pods packed on nodes; `provider`:
   * instances of a size that is for rent, and then `provider` says which.
   */
  placement: Placement
  defaultReplication: Replication
  /** The replications that the target can run. */
  replications: readonly Replication[]
  /** Units that a rolling update runs beside the old ones, on one server. */
  surgeUnits: number
  provider?: ProviderProfile
  /** It closes what the app may not call, where `egress` says what it may. */
  closesEgress?: true
}

/** A size of instance that is for rent. */
export type Tier = {
  /** As the provider's own files call it, or cores and memory where sizes have no names. */
  name: string
  cores: number
  memoryMiB: number
}

/** What a provider rents and bounds; each from its documentation. */
export type ProviderProfile = {
  /** By cores, then by memory. An instance gets whole cores: those of one worker. */
  tiers: readonly Tier[]
  /** How its load balancer spreads requests over instances. */
  dispatch: Dispatch
  /** Instances of one service. */
  mostInstances: number
  /** Requests that it lets into one instance at once, where it counts them. */
  mostConcurrency: number | null
  /** Longest from SIGTERM to the kill. */
  mostGraceSeconds: number
  /** Longest that a start may take; null: as long as it is told. */
  mostStartupSeconds: number | null
  /** Longest that a request may take. */
  mostReadSeconds: number
  /** It drops an idle connection to the app after so long; null: after the read timeout. */
  upstreamIdleSeconds: number | null
  /** Bounds of the utilisation that its autoscaler takes; per cent. */
  targetPercent: { least: number; most: number }
  /** Files that the app writes are charged as its memory. */
  filesInMemory: boolean
  /** A new version runs beside the whole old one, and not beside `surgeUnits` of it. */
  doublesOnUpdate: boolean
  /** It gives the service a name of its own, with a certificate. */
  ownName: boolean
  /** Its load balancer can send HSTS. */
  sendsHsts: boolean
}

export type ProxyProfile = {
  id: ProxyId
  /** How it spreads requests over single-process instances. */
  instancesDispatch: Dispatch
  /** How requests reach the workers of a manager where no proxy of ours opens the connections. */
  managerDispatch?: Dispatch
  /** Ends no TLS and spreads nothing, with a domain or without one. */
  isAbsent?: true
}

/** A parameter that the chosen variants have no use for, and the choice that makes it so. */
export type Unused = { param: ParameterName; because: string }

export type Profiles = {
  runtime: RuntimeProfile
  target: TargetProfile
  proxy: ProxyProfile
  unused: readonly Unused[]
}
