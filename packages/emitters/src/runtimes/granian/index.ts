import { importString } from '../../import-string.ts'
import type { Runtime } from '../../variant.ts'
import { command } from './command.ts'
import { image } from './image.ts'
import { profile } from './profile.ts'

export const granian: Runtime<'granian'> = {
  id: 'granian',
  profile,
  appForm: importString,
  listens: ['tcp'],
  supervision: ({ request }) => ({
    notify: false,
    reloadSignal: 'HUP',
    justInTime: request.modelMiB > 0 || request.threads > 1,
    // also with one worker
    hasParent: true,
    workerPattern: 'granian',
  }),
  command,
  environment: () => [],
  image,
}
