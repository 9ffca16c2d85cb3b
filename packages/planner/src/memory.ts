import type { LedgerItem, Plan } from '@plimsoll/schemas/plan'
import type { PlanRequest } from '@plimsoll/schemas/request'
import type { Profiles } from '@plimsoll/schemas/variant'
import { policy } from './policy.ts'

/** How processes stand on one server. */
export type Layout = {
  units: number
  workersPerUnit: number
  /** Units that an update runs beside the others for a while. */
  surgeUnits: number
  /** Requests that one worker may hold. */
  concurrencyLimit: number
  /** Idle connections that one worker may hold. */
  idleConnections: number
  /** A unit is charged its hard limit, as where a scheduler packs by it. */
  chargedByLimit: boolean
  /** Files that a worker writes where they are charged as memory. */
  filesMiB?: number
}

type Ledger = Plan['memory']['ledger']

/**
 * The ledger of one server, whole MiB, each line rounded up so that the sum is what it says.
 * Processes share nothing but what was loaded before a fork.
 */
export function memoryOf(request: PlanRequest, profiles: Profiles, layout: Layout) {
  const { runtime } = profiles
  const { workersPerUnit, units } = layout
  const managed = workersPerUnit > 1
  const preloaded = request.preload && runtime.canPreload && managed
  const own = request.modelMiB * (preloaded ? 1 - request.sharedModelShare : 1)
  const baseMiB = Math.ceil(request.baseMiB)
  const modelMiB = Math.ceil(own)
  const cacheMiB = Math.ceil(layout.filesMiB ?? 0)
  const flightMiB = Math.ceil(inFlightMiB(request, layout))
  const growthMiB = Math.ceil(runtime.growthMiB)
  const workerMiB = baseMiB + modelMiB + cacheMiB + flightMiB + growthMiB
  const managerMiB = managed ? Math.ceil(runtime.managerMiB) : 0
  const sharedMiB = preloaded ? Math.ceil(request.modelMiB) : 0
  const unitMiB = managerMiB + sharedMiB + workersPerUnit * workerMiB

  const serverRamMiB = Math.floor(request.ramMiB)
  const reserveMiB = Math.ceil(request.reserveMiB)
  const limitMiB = hardLimit(unitMiB, serverRamMiB - reserveMiB, layout)

  const workers = units * workersPerUnit
  const chargeMiB = layout.chargedByLimit ? limitMiB : unitMiB
  const ledger: Ledger = []
  let serverMiB = 0
  const add = (item: LedgerItem, MiB: number, count: number) => {
    if (MiB * count <= 0) return
    ledger.push({ item, MiB, count })
    serverMiB += MiB * count
  }
  add('reserve', reserveMiB, 1)
  add('manager', managerMiB, units)
  add('shared-model', sharedMiB, units)
  add('base', baseMiB, workers)
  add('model', modelMiB, workers)
  add('cache', cacheMiB, workers)
  add('in-flight', flightMiB, workers)
  add('growth', growthMiB, workers)
  add('headroom', chargeMiB - unitMiB, units)
  add('surge', chargeMiB, layout.surgeUnits)
  return {
    workerMiB,
    managerMiB,
    sharedMiB,
    unitMiB,
    limitMiB,
    serverMiB,
    serverRamMiB,
    ledger,
  } satisfies Plan['memory']
}

export type Memory = ReturnType<typeof memoryOf>

function inFlightMiB(request: PlanRequest, layout: Layout): number {
  return (
    layout.concurrencyLimit * (request.holdMiB + policy.inFlightOverheadMiB) +
    layout.idleConnections * policy.idleConnectionMiB
  )
}

/** A tenth above the budget, but never into what the system keeps. At least the budget's shape. */
function hardLimit(unitMiB: number, usableMiB: number, layout: Layout): number {
  const generous = Math.ceil(unitMiB * policy.hardOverSoft)
  return layout.chargedByLimit ? generous : Math.max(1, Math.min(generous, usableMiB))
}
