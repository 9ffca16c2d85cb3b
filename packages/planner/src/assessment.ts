import type { Finding } from '@plimsoll/schemas/finding'
import type { Binding } from '@plimsoll/schemas/plan'
import type { Tier } from '@plimsoll/schemas/variant'
import type { Context } from './context.ts'
import type { Memory } from './memory.ts'
import { type Station, utilisationAt } from './station.ts'

/** A reason why a candidate does not hold; its numbers are worked out for the answer alone. */
export type Failure = { binding: Binding; code: Finding['code'] }

/** `stations` of them share the rate evenly: the servers that are left, or 1 for all pods. */
export type Degraded = { station: Station; peakRps: number; stations: number }

/** A candidate, judged: so many workers on so many servers. */
export type Assessment = {
  context: Context
  servers: number
  /** What one server holds; for a cluster, what one node can hold. */
  workersPerServer: number
  workers: number
  /** What requests queue for with all servers up, and the share of the peak it gets. */
  station: Station
  stationPeakRps: number
  /** The same with `survive` servers lost; null where none is left. */
  degraded: Degraded | null
  /** What has the least room: the servers that are left, or all where none may fail. */
  busiest: Degraded
  peakUtilisation: number
  degradedUtilisation: number | null
  inFlight: number
  limit: number
  memory: Memory
  /** Where a provider rents sizes, the one that holds an instance. */
  tier: Tier | null
  failures: Failure[]
}

/** The safe line of what is busiest. */
export const targetOf = (a: Assessment): number => a.context.target(a.busiest.station.workers)

/** Utilisation of what is busiest at the peak. */
export const busiestUtilisation = (a: Assessment): number =>
  utilisationAt(a.busiest.station, a.busiest.peakRps)

export type Candidate = Pick<Assessment, 'servers' | 'workersPerServer' | 'workers'>
