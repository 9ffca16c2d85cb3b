import type { TargetId } from '@plimsoll/schemas/ids'
import { placementOf } from '@plimsoll/schemas/placement'

/*
 * What breaks, by where a plan runs. On ECS what is rented is called a task; everywhere else the
 * words are those of the plan's size.
 */

type Asked = { target: TargetId }

const rentedWord = ({ target }: Asked) => (target === 'ecs' ? 'tasks' : 'instances')

/** What goes with all that runs on it. */
export function hostWord(request: Asked) {
  const placement = placementOf(request)
  if (placement === 'provider') return rentedWord(request)
  return placement === 'cluster' ? 'nodes' : 'servers'
}

/** What crashes or is restarted alone. */
export function processWord(request: Asked) {
  if (placementOf(request) === 'host') return 'workers'
  return request.target === 'kubernetes' ? 'pods' : rentedWord(request)
}
