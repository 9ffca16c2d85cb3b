import type { Context } from './context.ts'
import { policy } from './policy.ts'

/** Pods or instances that the load keeps busy to the band's ceiling: shown where no number holds. */
export function busyReplicas({ peakRps, request, station }: Context): number {
  const cores = (peakRps / 1000) * station(1).workMs
  const replicas = Math.ceil(cores / request.threads / request.band.ceiling - 1e-9)
  return Math.min(policy.maximumReplicas, Math.max(policy.minimumReplicas, replicas))
}
