import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { bundleFile, type OriginRule } from '../../file.ts'
import { processNumber, supervisorWord } from '../../format/supervisor.ts'
import { programPath } from '../../host/process.ts'
import { onLines, processRules } from '../../process-origins.ts'
import { configPath, logDirectory, runDirectory } from './layout.ts'

/** After that many starts in a row that ended early it gives up. */
const startRetries = 5

/** supervisord.conf: the app's processes; what they may hold and see is in the unit that runs it. */
export function configFile(deployment: Deployment): BundleFile {
  const { name, path, units, plan } = deployment
  const { timeouts } = plan
  const run = runDirectory(deployment)
  const { listen } = units[0]!
  if (listen.kind !== 'tcp') throw new Error('Supervisor hands over no socket')
  const isMany = units.length > 1
  const text = `[supervisord]
nodaemon = true
pidfile = ${run}/supervisord.pid
# what it says goes to the journal
logfile = /dev/null
logfile_maxbytes = 0

[unix_http_server]
file = ${run}/supervisor.sock
chmod = 0700

[rpcinterface:supervisor]
supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface

[supervisorctl]
serverurl = unix://${run}/supervisor.sock

[program:${name}]
command = ${command(deployment)}
directory = ${path.replaceAll('%', '%%')}
${environment(deployment)}${
  isMany
    ? `process_name = %(program_name)s-${processNumber}
# one process a port, from the first on
numprocs = ${units.length}
numprocs_start = ${listen.port}
`
    : ''
}autostart = true
# whatever its exit code: a manager whose workers fail at startup ends with 0
autorestart = true
# one that ends earlier has failed to start, and after so many in a row it is left alone
startsecs = ${timeouts.startupSeconds}
startretries = ${startRetries}
stopsignal = TERM
stopwaitsecs = ${timeouts.killSeconds}
# the manager stops its workers; what is left is killed with it
killasgroup = true
redirect_stderr = true
stdout_logfile = ${logDirectory(deployment)}/%(program_name)s${isMany ? `-${processNumber}` : ''}.log
stdout_logfile_maxbytes = 20MB
stdout_logfile_backups = 5
`
  return bundleFile(deployment.head, {
    path: configPath,
    language: 'ini',
    text,
    rules: configOrigins,
  })
}

/** What differs from process to process is its port, which Supervisor calls the number. */
function templated(deployment: Deployment, index: (unit: Deployment['units'][number]) => string) {
  const { units } = deployment
  const first = index(units[0]!)
  if (units.every((unit) => index(unit) === first)) return supervisorWord(first)
  return supervisorWord(first).replaceAll(units[0]!.instance ?? first, processNumber)
}

function command(deployment: Deployment): string {
  const [name = '', ...rest] = deployment.units[0]!.command
  return [
    supervisorWord(programPath(deployment, name)),
    ...rest.map((_, index) => templated(deployment, (unit) => unit.command[index + 1]!)),
  ].join(' ')
}

/** What the runtime itself needs; the rest comes from the unit, whose format holds any text. */
function environment(deployment: Deployment): string {
  const names = deployment.units[0]!.environment
  if (names.length === 0) return ''
  const pairs = names.map(
    ({ name }, index) =>
      `${name}="${templated(deployment, (unit) => unit.environment[index]!.value)}"`,
  )
  return `environment = ${pairs.join(',')}\n`
}

const configOrigins: readonly OriginRule[] = [
  { match: /^numprocs = /, concept: 'replication', derivation: 'workers' },
  { match: /^numprocs_start = /, concept: 'replication', field: 'port' },
  { match: /^autostart = /, concept: 'startup', field: 'target' },
  { match: /^(autorestart|startretries) = /, concept: 'restarts', field: 'target' },
  { match: /^(logfile|stdout_logfile)_\w+ = /, concept: 'startup', field: 'target' },
  { match: /^startsecs = /, concept: 'restarts', derivation: 'startup-time' },
  { match: /^stopwaitsecs = /, concept: 'restarts', derivation: 'kill-timeout' },
  ...onLines(/^(command|environment) = /, processRules),
]
