import type { PlanRequest } from '@plimsoll/schemas/request'
import type { Profiles } from '@plimsoll/schemas/variant'
import type { Station } from './station.ts'

/** Stations and their targets by number of workers, for one server and dispatch. */
export type StationMemory = { stations: Map<number, Station>; targets: Map<number, number> }

/**
 * What follows from the app alone, whatever the traffic, the memory or the files, by server and
 * dispatch. It is worth remembering from one plan to the next, since someone who moves a slider
 * asks for many plans of one app.
 */
export type AppMemory = Map<string, StationMemory>

const remembered = new Map<string, AppMemory>()
const mostApps = 2000
const mostServers = 16

/** What is known of the request's app; of both maps the oldest entry is forgotten for a new one. */
export function appMemory(request: PlanRequest, { runtime, target }: Profiles): AppMemory {
  const { handler, threads, cpuTimeMs, cpuTimeCv, ioWaitMs, ioWaitCv, latencySloMs, band } = request
  const { departures, overheadMs, syncOverheadMs, threadPool } = runtime
  const key =
    `${handler} ${threads} ${cpuTimeMs} ${cpuTimeCv} ${ioWaitMs} ${ioWaitCv} ${latencySloMs} ` +
    `${band.ceiling} ${target.placement} ${departures} ` +
    `${overheadMs.newConnection} ${overheadMs.keptAlive} ${syncOverheadMs} ${threadPool}`
  return kept(remembered, key, mostApps, () => new Map())
}

/** The part of it for servers of so many cores and a dispatch. */
export const stationMemory = (app: AppMemory, key: string): StationMemory =>
  kept(app, key, mostServers, () => ({ stations: new Map(), targets: new Map() }))

function kept<T>(memory: Map<string, T>, key: string, most: number, make: () => T): T {
  let found = memory.get(key)
  if (found === undefined) {
    if (memory.size >= most) memory.delete(memory.keys().next().value!)
    found = make()
    memory.set(key, found)
  }
  return found
}
