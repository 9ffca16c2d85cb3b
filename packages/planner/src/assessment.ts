import type { Finding } from '@plimsoll/schemas/finding'
import type { Binding } from '@plimsoll/schemas/plan'
import type { Context } from './context.ts'
import type { Memory } from './memory.ts'
import type { Station } from './station.ts'

/** A reason why a candidate does not hold. */
export type Failure = { binding: Binding; code: Finding['code']; params: Finding['params'] }

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
  target: number
  peakUtilisation: number
  degradedUtilisation: number | null
  inFlight: number
  limit: number
  memory: Memory
  failures: Failure[]
}

export type Candidate = Pick<Assessment, 'servers' | 'workersPerServer' | 'workers'>
