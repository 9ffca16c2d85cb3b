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

/** Sizes of one server's memory, whole MiB, and what its ledger is written from. */
export type Memory = Omit<Plan['memory'], 'ledger'> & {
  layout: Layout
  baseMiB: number
  modelMiB: number
  cacheMiB: number
  flightMiB: number
  growthMiB: number
  reserveMiB: number
  /** What the server is charged for a unit. */
  chargeMiB: number
}

/**
 * The memory of one server, each line of its ledger rounded up so that the sum is what it says.
 * Processes share nothing but what was loaded before a fork.
 */
export function memoryOf(request: PlanRequest, profiles: Profiles, layout: Layout): Memory {
  const { runtime } = profiles
  const { workersPerUnit, units, surgeUnits } = layout
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
  const chargeMiB = layout.chargedByLimit ? limitMiB : unitMiB
  return {
    workerMiB,
    managerMiB,
    sharedMiB,
    unitMiB,
    limitMiB,
    serverMiB: reserveMiB + (units + surgeUnits) * chargeMiB,
    serverRamMiB,
    layout,
    baseMiB,
    modelMiB,
    cacheMiB,
    flightMiB,
    growthMiB,
    reserveMiB,
    chargeMiB,
  }
}

/** The memory as the answer holds it: the ledger has the lines that are not empty. */
export function ledgered(memory: Memory): Plan['memory'] {
  const { workerMiB, managerMiB, sharedMiB, unitMiB, limitMiB, serverMiB, serverRamMiB } = memory
  const { layout, chargeMiB } = memory
  const { units, surgeUnits } = layout
  const workers = workersOf(layout)
  const ledger: Plan['memory']['ledger'] = []
  const add = (item: LedgerItem, MiB: number, count: number) => {
    if (MiB * count > 0) ledger.push({ item, MiB, count })
  }
  add('reserve', memory.reserveMiB, 1)
  add('manager', managerMiB, units)
  add('shared-model', sharedMiB, units)
  add('base', memory.baseMiB, workers)
  add('model', memory.modelMiB, workers)
  add('cache', memory.cacheMiB, workers)
  add('in-flight', memory.flightMiB, workers)
  add('growth', memory.growthMiB, workers)
  add('headroom', chargeMiB - unitMiB, units)
  add('surge', chargeMiB, surgeUnits)
  const sizes = { workerMiB, managerMiB, sharedMiB, unitMiB, limitMiB, serverMiB, serverRamMiB }
  return { ...sizes, ledger }
}

/** Workers that a server runs when no update is under way. */
export const workersOf = ({ units, workersPerUnit }: Layout): number => units * workersPerUnit

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
