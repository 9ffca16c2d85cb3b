import type { TargetId } from '@plimsoll/schemas/ids'
import type { PlanRequest } from '@plimsoll/schemas/request'
import type { Placement } from '@plimsoll/schemas/variant'

/** As the catalogue has it; known here as well, so that the first paint asks for the right fields. */
const placements = {
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

/** Whether units stand on servers, on nodes of a cluster, or are rented one by one. */
export const placementOf = ({ target }: Pick<PlanRequest, 'target'>): Placement =>
  placements[target]
