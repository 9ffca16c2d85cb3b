import type { Dispatch } from '@plimsoll/schemas/ids'
import type { PlanRequest } from '@plimsoll/schemas/request'
import type { RuntimeProfile, TargetProfile } from '@plimsoll/schemas/variant'
import type { Station } from './station.ts'

/**
 * What follows from the app and the server alone, whatever the traffic, the memory or the files:
 * stations and their targets, by number of workers. It is worth remembering from one plan to the
 * next, since someone who moves a slider asks for many plans of one app.
 */
export type StationMemory = { stations: Map<number, Station>; targets: Map<number, number> }

const remembered = new Map<string, StationMemory>()
const most = 2000

export function stationMemory(
  request: PlanRequest,
  runtime: RuntimeProfile,
  target: TargetProfile,
  dispatch: Dispatch,
  keptAlive: boolean,
): StationMemory {
  const { handler, threads, cpuTimeMs, cpuTimeCv, ioWaitMs, ioWaitCv, latencySloMs, band } = request
  const { departures, overheadMs, syncOverheadMs, threadPool } = runtime
  const key =
    `${handler} ${threads} ${cpuTimeMs} ${cpuTimeCv} ${ioWaitMs} ${ioWaitCv} ${latencySloMs} ` +
    `${band.ceiling} ${request.cores} ${target.placement} ${dispatch} ${keptAlive} ${departures} ` +
    `${overheadMs.newConnection} ${overheadMs.keptAlive} ${syncOverheadMs} ${threadPool}`
  let found = remembered.get(key)
  if (!found) {
    if (remembered.size >= most) remembered.clear()
    found = { stations: new Map(), targets: new Map() }
    remembered.set(key, found)
  }
  return found
}
