import { plan as planOf } from '@plimsoll/planner/plan'
import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { ProxyId, TargetId } from '@plimsoll/schemas/ids'
import type { Plan } from '@plimsoll/schemas/plan'
import { permalink } from '@plimsoll/schemas/query'
import type { PlanRequest } from '@plimsoll/schemas/request'
import { assemble } from '../../src/assemble.ts'
import { emitBundle } from '../../src/bundle.ts'
import { planFile } from '../../src/plan-file.ts'
import { profilesOf, proxies, proxyOf, runtimes, targets } from '../../src/registry.ts'
import type { Runtime, Target, TlsProxy } from '../../src/variant.ts'

export type Place = readonly [TargetId, ProxyId]

/** Every target with each of its proxies. */
export const places: readonly Place[] = Object.values(targets).flatMap((target: Target) =>
  target.proxies.map((proxy): Place => [target.id, proxy]),
)

const plans = new Map<string, Plan>()

/** No number follows from what the suite changes, so that a target and a proxy are planned once. */
function planned(request: PlanRequest): Plan {
  const key = `${request.target} ${request.proxy}`
  const plan = plans.get(key) ?? planOf(request, profilesOf(request))
  plans.set(key, plan)
  return { ...plan, request, permalink: permalink(request) }
}

/** Who writes a file. */
export type Writer = 'image' | 'proxy' | 'target' | 'plan'

/** The files of one writer, as the bundle holds them. */
export function filesBy(writer: Writer, request: PlanRequest): readonly BundleFile[] {
  const plan = planned(request)
  if (writer === 'plan') return [planFile(plan)]
  const deployment = assemble(plan, [])
  const target: Target = targets[request.target]
  if (writer === 'image') {
    const runtime: Runtime = runtimes[request.runtime]
    return target.proxyPlacement === 'host' ? [] : runtime.image(deployment)
  }
  const proxy: TlsProxy = proxies[proxyOf(request)]
  const part = proxy.emit(deployment)
  return writer === 'proxy' ? part.files : target.emit(deployment, part)
}

/** All files of the bundle. */
export const filesOf = (request: PlanRequest): readonly BundleFile[] =>
  emitBundle(planned(request), []).files
