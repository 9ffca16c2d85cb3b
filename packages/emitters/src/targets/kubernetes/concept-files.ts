import type { ConceptId } from '@plimsoll/schemas/ids'
import type { Plan } from '@plimsoll/schemas/plan'
import { paths } from './paths.ts'

export function conceptFiles({ request, scaling }: Plan): Partial<Record<ConceptId, string[]>> {
  const { before, once } = request
  return {
    https: [paths.networkPolicy],
    startup: [paths.deployment, 'Dockerfile'],
    restarts: [paths.deployment, paths.disruptionBudget],
    replication: scaling === null ? [paths.deployment] : [paths.autoscaler, paths.deployment],
    memory: [paths.deployment],
    'previous-steps':
      before.length === 0 ? [] : once ? [paths.job, paths.deploy] : [paths.deployment],
    utilisation: scaling === null ? [paths.deployment] : [paths.autoscaler, paths.deployment],
  }
}
