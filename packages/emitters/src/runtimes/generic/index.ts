import { commandWords } from '@plimsoll/schemas/words'
import type { Runtime } from '../../variant.ts'
import { command, environment } from './command.ts'
import { image } from './image.ts'
import { profile } from './profile.ts'

/** awk and pgrep read the pattern: a character that means something there stands for any. */
const literally = (text: string) => text.replace(/[^A-Za-z0-9_/-]/g, '.')

export const generic: Runtime<'generic'> = {
  id: 'generic',
  profile,
  appForm: {
    pattern: { test: (app) => commandWords(app) !== null },
    instead: { rule: 'command-line', example: './server --log json' },
  },
  listens: ['tcp'],
  supervision: ({ request }) => ({
    notify: false,
    reloadSignal: null,
    // unknown, and the JVM and .NET do
    justInTime: true,
    hasParent: false,
    workerPattern: literally(commandWords(request.app)?.[0] ?? ''),
  }),
  command,
  environment,
  image,
}
