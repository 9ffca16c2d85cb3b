import type { Deployment } from '@plimsoll/schemas/deployment'
import { unitFile } from '../../format/systemd.ts'
import { namesOf } from '../../host/names.ts'
import { processSettings } from '../../host/process.ts'
import { sandbox } from '../../host/sandbox.ts'
import { installedConfig, program } from './layout.ts'

const restartSeconds = 2
/** supervisord stops its processes, and then itself. */
const marginSeconds = 5

/**
 * What starts Supervisor at boot, and what all its processes may hold and see: it has no limits of
 * its own.
 */
export function supervisorUnit(deployment: Deployment): string {
  const { name, before, plan, resources, connections } = deployment
  const { before: beforeUnit } = namesOf(deployment)
  const hasSteps = before.commands.length > 0
  return unitFile([
    {
      name: 'Unit',
      settings: [
        ['Description', `Supervisor of ${name}`],
        ['Wants', 'network-online.target'],
        ['After', 'network-online.target'],
        hasSteps ? ['Requires', beforeUnit] : null,
        hasSteps ? ['After', beforeUnit] : null,
      ],
    },
    {
      name: 'Service',
      settings: [
        ['Type', 'exec'],
        ...processSettings(deployment, []),
        ['RuntimeDirectory', name],
        ['RuntimeDirectoryMode', '0700'],
        ['LogsDirectory', name],
        ['ExecStart', `${program} --nodaemon --configuration ${installedConfig(deployment)}`],
        ['Restart', 'always'],
        ['RestartSec', restartSeconds],
        ['#', 'longer than supervisord gives its processes'],
        ['TimeoutStopSec', plan.timeouts.killSeconds + marginSeconds],
        ['KillMode', 'mixed'],
        ['LimitNOFILE', connections.openFiles],
        ['#', 'all processes together; supervisord itself takes its 20 MiB of the headroom'],
        ['MemoryMax', `${resources.sliceLimitMiB ?? resources.limitMiB}M`],
        ['MemorySwapMax', 0],
        ['#', 'a process that is killed leaves the others alone'],
        ['OOMPolicy', 'continue'],
        ...sandbox(deployment),
      ],
    },
    { name: 'Install', settings: [['WantedBy', 'multi-user.target']] },
  ])
}
