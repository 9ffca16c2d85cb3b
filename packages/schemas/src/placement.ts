import type { TargetId } from './ids.ts'
import type { Placement } from './variant.ts'

/**
 * Where each target's units stand: on servers, on nodes of a cluster, or rented one by one. Here as
 * well as in the targets' profiles (the compiler compares them), since whoever only speaks of a plan
 * has no profile at hand.
 */
export const placements = {
  systemd: 'host',
  compose: 'host',
  docker: 'host',
  supervisor: 'host',
  kubernetes: 'cluster',
  swarm: 'cluster',
  cloudrun: 'provider',
  ecs: 'provider',
  containerapps: 'provider',
  fly: 'provider',
  render: 'provider',
} as const satisfies Record<TargetId, Placement>

export const placementOf = ({ target }: { target: TargetId }): Placement => placements[target]
