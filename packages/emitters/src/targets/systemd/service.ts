import type { Deployment, Unit } from '@plimsoll/schemas/deployment'
import { execLine, type Specified, unitFile } from '../../format/systemd.ts'
import { namesOf } from '../../host/names.ts'
import { processSettings, programPath } from '../../host/process.ts'
import { sandbox } from '../../host/sandbox.ts'
import { socketPath } from './addresses.ts'

type Setting = readonly [key: string, value: string | number] | null

/** After that many failed starts in a row it gives up. */
const startLimitBurst = 5
/** systemd 254 and later wait longer after each failure, up to the last one. */
const steppedRestart = { firstSeconds: 1, steps: 4, lastSeconds: 30 }
const plainRestartSeconds = 2

/** The unit that runs the app: one manager with its workers, or the template of an instance. */
export function serviceUnit(deployment: Deployment): string {
  const { name, units, before, plan, resources, supervision, connections } = deployment
  const { socket, slice, before: beforeUnit } = namesOf(deployment)
  const ownSocket = socket?.replace('@', '@%i') ?? null
  const isInstance = units.length > 1
  const { timeouts } = plan
  const hasSteps = before.commands.length > 0
  return unitFile([
    {
      name: 'Unit',
      settings: [
        ['Description', isInstance ? `${name}, instance %i` : name],
        ['Wants', 'network-online.target'],
        ['After', 'network-online.target'],
        ownSocket ? ['Requires', ownSocket] : null,
        ownSocket ? ['After', ownSocket] : null,
        hasSteps ? ['Requires', beforeUnit] : null,
        hasSteps ? ['After', beforeUnit] : null,
        isInstance ? ['PartOf', `${name}.target`] : null,
        ['#', `gives up after ${startLimitBurst} starts that fail in a row`],
        ['StartLimitIntervalSec', startLimitIntervalSeconds(deployment)],
        ['StartLimitBurst', startLimitBurst],
      ],
    },
    {
      name: 'Service',
      settings: [
        ['Type', supervision.notify ? 'notify' : 'exec'],
        ...processSettings(deployment, environmentOf(units)),
        ['ExecStart', execLine(commandOf(deployment))],
        ['#', 'started means that the health check answers'],
        ['ExecStartPost', execLine(readinessLoop(deployment))],
        supervision.reloadSignal
          ? ['ExecReload', `/bin/kill -${supervision.reloadSignal} $MAINPID`]
          : null,
        supervision.hasParent
          ? ['#', 'a supervisor whose worker fails exits 0: on-failure would not bring it back']
          : null,
        ['Restart', 'always'],
        ...restartDelay(plan.request.systemd),
        ['TimeoutStartSec', timeouts.startupSeconds],
        ['TimeoutStopSec', timeouts.killSeconds],
        ['KillMode', 'mixed'],
        ['LimitNOFILE', connections.openFiles],
        slice ? ['Slice', slice] : null,
        ['#', 'the soft limit is the budget; beyond the hard one the kernel kills'],
        ['MemoryHigh', `${resources.unitMiB}M`],
        ['MemoryMax', `${resources.limitMiB}M`],
        ['MemorySwapMax', 0],
        // one worker that is killed leaves the others alone
        deployment.workersPerUnit > 1 ? ['OOMPolicy', 'continue'] : null,
        ...sandbox(deployment),
      ],
    },
    {
      name: 'Install',
      settings: [
        ['WantedBy', isInstance ? `${name}.target` : 'multi-user.target'],
        ownSocket ? ['Also', ownSocket] : null,
      ],
    },
  ])
}

/**
 * Longer than so many starts together, or the limit would never be reached: one that hangs ends by
 * TimeoutStartSec, may take TimeoutStopSec to be stopped, and the next comes after the wait.
 */
function startLimitIntervalSeconds({ plan }: Deployment): number {
  const wait = plan.request.systemd >= 254 ? steppedRestart.lastSeconds : plainRestartSeconds
  const { startupSeconds, killSeconds } = plan.timeouts
  return (startLimitBurst + 1) * (wait + startupSeconds + killSeconds)
}

function restartDelay(version: number): Setting[] {
  if (version < 254) return [['RestartSec', plainRestartSeconds]]
  return [
    ['RestartSec', steppedRestart.firstSeconds],
    ['RestartSteps', steppedRestart.steps],
    ['RestartMaxDelaySec', steppedRestart.lastSeconds],
  ]
}

/** What differs from unit to unit is the instance's name, which the template calls `%i`. */
function templated(units: readonly Unit[], word: (unit: Unit) => string): string | Specified {
  const first = word(units[0]!)
  if (units.every((unit) => word(unit) === first)) return first
  return { specified: first.replaceAll(units[0]!.instance ?? first, '%i') }
}

function commandOf(deployment: Deployment): (string | Specified)[] {
  const { units } = deployment
  const [program = '', ...rest] = units[0]!.command
  return [
    programPath(deployment, program),
    ...rest.map((_, index) => templated(units, (unit) => unit.command[index + 1]!)),
  ]
}

const environmentOf = (units: readonly Unit[]) =>
  units[0]!.environment.map(({ name }, index) => ({
    name,
    value: templated(units, (unit) => unit.environment[index]!.value),
  }))

/** Asks until the app answers 200; TimeoutStartSec ends it. */
function readinessLoop({ name, units, plan, site }: Deployment): (string | Specified)[] {
  const { health } = plan.request
  const { listen } = units[0]!
  const isInstance = units.length > 1
  const curl = 'curl --silent --fail --output /dev/null --max-time 2'
  const header = site.domain === null ? '' : ` --header 'Host: ${site.domain}'`
  const loop = (where: string) => `until ${curl}${header} ${where}; do sleep 0.2; done`
  if (listen.kind === 'tcp') {
    const port = isInstance ? '%i' : String(listen.port)
    const address = { specified: `http://${listen.host}:${port}${health}` }
    return ['/bin/sh', '-c', loop('"$0"'), address]
  }
  const socket = { specified: socketPath(name, isInstance ? '%i' : null) }
  return ['/bin/sh', '-c', loop(`--unix-socket "$0" http://localhost${health}`), socket]
}
