import type { ConceptId } from '@plimsoll/schemas/ids'
import type { Plan } from '@plimsoll/schemas/plan'
import { composePath } from './compose-file.ts'

export function conceptFiles({ request }: Plan): Partial<Record<ConceptId, string[]>> {
  return {
    https: [composePath],
    startup: [composePath, 'Dockerfile'],
    restarts: [composePath],
    replication: [composePath, 'Dockerfile'],
    memory: [composePath],
    'previous-steps': request.before.length > 0 ? [composePath] : [],
    utilisation: [composePath],
  }
}
