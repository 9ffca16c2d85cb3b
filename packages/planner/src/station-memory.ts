import type { Dispatch } from '@plimsoll/schemas/ids'
import type { PlanRequest } from '@plimsoll/schemas/request'
import type { Profiles } from '@plimsoll/schemas/variant'
import type { Station } from './station.ts'

/** Stations and their targets by number of workers, for one server and dispatch. */
type StationMemory = {
  cores: number
  dispatch: Dispatch
  keptAlive: boolean
  stations: Map<number, Station>
  targets: Map<number, number>
}

/**
 * What follows from the app alone, whatever the traffic, the memory or the files, by server and
 * dispatch. It is worth remembering from one plan to the next, since someone who moves a slider
 * asks for many plans of one app.
 */
export type AppMemory = StationMemory[]

const remembered = new Map<string, AppMemory>()
const mostApps = 2000
const mostServers = 16

/** What is known of the request's app; the oldest app is forgotten for a new one. */
export function appMemory(request: PlanRequest, { runtime, target }: Profiles): AppMemory {
  const { handler, threads, cpuTimeMs, cpuTimeCv, ioWaitMs, ioWaitCv, latencySloMs, band } = request
  const { departures, overheadMs, syncOverheadMs, threadPool } = runtime
  const key =
    `${handler} ${threads} ${cpuTimeMs} ${cpuTimeCv} ${ioWaitMs} ${ioWaitCv} ${latencySloMs} ` +
    `${band.ceiling} ${target.placement} ${departures} ` +
    `${overheadMs.newConnection} ${overheadMs.keptAlive} ${syncOverheadMs} ${threadPool}`
  let app = remembered.get(key)
  if (!app) {
    if (remembered.size >= mostApps) remembered.delete(remembered.keys().next().value!)
    app = []
    remembered.set(key, app)
  }
  return app
}

/** The part of it for servers of so many cores and a dispatch; here too the oldest is forgotten. */
export function stationMemory(
  app: AppMemory,
  cores: number,
  dispatch: Dispatch,
  keptAlive: boolean,
): StationMemory {
  for (const one of app) {
    if (one.cores === cores && one.dispatch === dispatch && one.keptAlive === keptAlive) return one
  }
  if (app.length >= mostServers) app.shift()
  const one = { cores, dispatch, keptAlive, stations: new Map(), targets: new Map() }
  app.push(one)
  return one
}
