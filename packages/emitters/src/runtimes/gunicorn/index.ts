import { importString } from '../../import-string.ts'
import type { Runtime } from '../../variant.ts'
import { command } from './command.ts'
import { image } from './image.ts'
import { profile } from './profile.ts'

export const gunicorn: Runtime<'gunicorn'> = {
  id: 'gunicorn',
  profile,
  appForm: importString,
  listens: ['descriptor', 'tcp', 'unix'],
  supervision: ({ request }) => ({
    notify: true,
    // a preloaded app stays as it is in the arbiter: only a restart loads the new one
    reloadSignal: request.preload ? null : 'HUP',
    justInTime: request.modelMiB > 0 || request.threads > 1,
    hasParent: true,
    workerPattern: 'gunicorn',
  }),
  command,
  environment: () => [],
  image,
}
