import type { Dispatch, ProxyId, Replication, RuntimeId, TargetId } from './ids.ts'

/*
 * What the planner has to know of the chosen variants, as data: it knows no ids.
 */

export type RuntimeProfile = {
  id: RuntimeId
  language: 'python' | 'node'
  /** Time between two requests of a busy worker, inside S; ms, by connection. */
  overheadMs: { newConnection: number; keptAlive: number }
  /** What a `def` handler adds: the hand-over to the thread pool. */
  syncOverheadMs: number
  /** Threads that run sync handlers in one worker; null: there is no such pool. */
  threadPool: number | null
  /** The loop writes a batch's answers when the batch ends (uvloop), or each when done. */
  departures: 'batch' | 'each'
  /** Of the process that starts the workers, where there is one; MiB. */
  managerMiB: number
  /** Seconds it keeps an idle connection where no flag of it says how many; null: a flag does. */
  fixedKeepAliveSeconds: number | null
  /** Whether the app can be loaded once before the workers are forked. */
  canPreload: boolean
  /** Whether one unit can run several workers behind one socket. */
  hasManager: boolean
  /** What a worker grows until it is recycled; MiB. */
  growthMiB: number
}

export type TargetProfile = {
  id: TargetId
  /** `host`: units on servers that people name; `cluster`: pods packed on nodes. */
  placement: 'host' | 'cluster'
  defaultReplication: Replication
  /** The replications that the target can run. */
  replications: readonly Replication[]
  /** Units that a rolling update runs beside the old ones, on one server. */
  surgeUnits: number
}

export type ProxyProfile = {
  id: ProxyId
  /** How it spreads requests over single-process instances. */
  instancesDispatch: Dispatch
}

export type Profiles = { runtime: RuntimeProfile; target: TargetProfile; proxy: ProxyProfile }
