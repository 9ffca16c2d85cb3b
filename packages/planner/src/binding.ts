import type { Binding } from '@plimsoll/schemas/plan'
import { assessHosts } from './assess.ts'
import type { Assessment } from './assessment.ts'
import { assessCluster } from './cluster.ts'
import { assessProvider } from './provider.ts'

/**
 * The constraint that decides: what breaks where the plan does not hold, else what would break
 * with one worker fewer, or one server fewer.
 */
export function bindingOf(a: Assessment): Binding {
  const first = a.failures[0]
  if (first) return first.binding
  const { request, profiles } = a.context
  if (profiles.target.placement === 'cluster') {
    if (a.workers <= 1) return 'availability'
    return assessCluster(a.context, a.servers, a.workers - 1).failures[0]?.binding ?? 'availability'
  }
  if (profiles.target.placement === 'provider') {
    if (a.workers <= 1) return 'availability'
    return assessProvider(a.context, a.workers - 1).failures[0]?.binding ?? 'availability'
  }
  if (a.workersPerServer > 1) {
    const smaller = assessHosts(a.context, a.servers, a.workersPerServer - 1).failures[0]
    if (smaller) return smaller.binding
  } else {
    const larger = assessHosts(a.context, a.servers, a.workersPerServer + 1).failures[0]
    if (larger?.binding === 'memory') return 'memory'
  }
  if (a.servers > request.survive + 1) {
    const fewer = assessHosts(a.context, a.servers - 1, a.workersPerServer).failures[0]
    if (fewer) return fewer.binding
  }
  return request.survive > 0 ? 'survive' : 'availability'
}
