import type { Placement } from './variant.ts'

/**
 * The targets, each with where its units stand: on servers, on nodes of a cluster, or rented one by
 * one. The compiler compares it with the targets' profiles; here it is for whoever only speaks of a
 * plan, without a schema library.
 */
export const placements = {
  systemd: 'host',
  compose: 'host',
  kubernetes: 'cluster',
  cloudrun: 'provider',
  ecs: 'provider',
  containerapps: 'provider',
  fly: 'provider',
  render: 'provider',
  docker: 'host',
  swarm: 'cluster',
  supervisor: 'host',
} as const satisfies Record<string, Placement>

type Placed = keyof typeof placements

export const placementOf = ({ target }: { target: Placed }): Placement => placements[target]
