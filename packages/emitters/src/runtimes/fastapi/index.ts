import { importString } from '../../import-string.ts'
import type { Runtime } from '../../variant.ts'
import { command } from './command.ts'
import { image } from './image.ts'
import { profile } from './profile.ts'

export const fastapi: Runtime<'fastapi'> = {
  id: 'fastapi',
  profile,
  appForm: importString,
  listens: ['tcp'],
  supervision: ({ request }, workers) => ({
    notify: false,
    // its health check of a reloading worker stays at 5 s, which a model may not meet
    reloadSignal: null,
    justInTime: request.modelMiB > 0 || request.threads > 1,
    hasParent: workers > 1,
    workerPattern: workers > 1 ? 'multiprocessing\\.spawn' : 'fastapi',
  }),
  command,
  environment: () => [],
  image,
}
