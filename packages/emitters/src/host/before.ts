import type { Deployment } from '@plimsoll/schemas/deployment'
import { execLine, unitFile } from '../format/systemd.ts'
import { hasLeader, namesOf } from './names.ts'
import { processSettings } from './process.ts'
import { sandbox } from './sandbox.ts'

/** A command that begins like an option of the shell is none after `--`. */
const operand = (command: string): string[] => (/^[-+]/.test(command) ? ['--', command] : [command])

/**
 * The steps before a start, in order; the first that fails ends them, and the app is not started.
 * A mark keeps them from running again at the next boot: a deployment takes it away.
 */
export function beforeUnit(deployment: Deployment): string {
  const { name, before, resources } = deployment
  const { stepsDone, leaderFile, next } = namesOf(deployment)
  return unitFile([
    {
      name: 'Unit',
      settings: [
        ['Description', `Steps before ${name} starts`],
        ['Wants', 'network-online.target'],
        ['After', 'network-online.target'],
        before.once ? ['#', 'once for a deployment: install.sh takes the mark away'] : null,
        before.once ? ['ConditionPathExists', `!${stepsDone}`] : null,
        hasLeader(deployment) ? ['#', 'on one of the servers: install.sh --leader'] : null,
        hasLeader(deployment) ? ['ConditionPathExists', leaderFile] : null,
      ],
    },
    {
      name: 'Service',
      settings: [
        ['Type', 'oneshot'],
        ['#', 'a restart of the app does not run them again'],
        ['RemainAfterExit', 'yes'],
        ['#', 'of the release that is to run, which another may still do'],
        ...processSettings({ ...deployment, path: next }, []),
        ...before.commands.map(
          (command) => ['ExecStart', execLine(['/bin/sh', '-c', ...operand(command)])] as const,
        ),
        before.once ? ['ExecStartPost', execLine(['/bin/sh', '-c', `: > ${stepsDone}`])] : null,
        ['TimeoutStartSec', 'infinity'],
        ['MemoryMax', `${resources.limitMiB}M`],
        ['MemorySwapMax', 0],
        ...sandbox(deployment),
      ],
    },
  ])
}
