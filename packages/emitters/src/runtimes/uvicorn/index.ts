import { importString } from '../../import-string.ts'
import type { Runtime } from '../../variant.ts'
import { command } from './command.ts'
import { image } from './image.ts'
import { profile } from './profile.ts'

export const uvicorn: Runtime<'uvicorn'> = {
  id: 'uvicorn',
  profile,
  appForm: importString,
  listens: ['descriptor', 'tcp', 'unix'],
  supervision: ({ request }, workers) => ({
    notify: false,
    // without a supervisor HUP ends the process
    reloadSignal: workers > 1 ? 'HUP' : null,
    justInTime: request.modelMiB > 0 || request.threads > 1,
    hasParent: workers > 1,
    workerPattern: workers > 1 ? 'multiprocessing\\.spawn' : 'uvicorn',
  }),
  command,
  environment: () => [],
  image,
}
