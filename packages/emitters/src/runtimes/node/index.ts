import type { Runtime } from '../../variant.ts'
import { command, environment } from './command.ts'
import { image } from './image.ts'
import { profile } from './profile.ts'

const pattern = /^(?!.*(^|\/)\.\.(\/|$))(\.\/)?[A-Za-z0-9_@][A-Za-z0-9_./@-]*\.(js|mjs|cjs|ts)$/

export const node: Runtime<'node'> = {
  id: 'node',
  profile,
  appForm: {
    pattern,
    instead: { expected: pattern.source, rule: 'script-file', example: 'dist/server.js' },
  },
  listens: ['tcp'],
  supervision: () => ({
    notify: false,
    reloadSignal: null,
    justInTime: true,
    hasParent: false,
    workerPattern: 'node',
  }),
  command,
  environment,
  image,
}
