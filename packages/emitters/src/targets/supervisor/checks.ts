import type { Deployment } from '@plimsoll/schemas/deployment'
import { namesOf } from '../../host/names.ts'
import type { Checks } from '../../variant.ts'
import { configPath, installedConfig, serviceName } from './layout.ts'

export function checks(deployment: Deployment): Checks {
  const { units, before, resources, plan, supervision } = deployment
  const { before: beforeUnit, stepsDone } = namesOf(deployment)
  const service = serviceName(deployment)
  const budget = resources.sliceMiB ?? resources.unitMiB
  const workers = plan.workersPerServer
  return {
    functions,
    files: [`with supervisord '${configPath}' supervisor_reads ${configPath}`],
    running: [
      `check 'Supervisor starts at boot' systemctl is-enabled --quiet ${service}`,
      `check 'Supervisor runs' systemctl is-active --quiet ${service}`,
      `check '${units.length} running' test "$(supervisorctl --configuration ${installedConfig(deployment)} status | grep -c ' RUNNING ')" -eq ${units.length}`,
      ...(before.commands.length > 0
        ? [
            `check 'steps before the start did not fail' test "$(systemctl show --property=Result --value ${beforeUnit})" = success`,
          ]
        : []),
      ...(before.once && before.commands.length > 0 && plan.servers === 1
        ? [`check 'steps ran for this release' test -e ${stepsDone}`]
        : []),
      `check '${workers} worker processes' test "$(workers ${supervision.hasParent ? 'grandchildren' : 'children'} '${supervision.workerPattern}' ${service})" -eq ${workers}`,
      `check 'memory of all processes within ${budget} MiB' test "$(systemctl show --property=MemoryCurrent --value ${service})" -le $((${budget} * 1024 * 1024))`,
    ],
  }
}

/** Functions that the checks above use. */
const functions = `# supervisor_reads FILE: by its own parser, which wants the directories to be there.
supervisor_reads() {
  local directory result
  directory=$(mktemp -d)
  sed -E "s#= (unix://)?/(run|var/log)/[^/]+#= \\1$directory#" "$1" > "$directory/supervisord.conf"
  python3 -c 'import sys; from supervisor.options import ServerOptions; ServerOptions().realize(["-c", sys.argv[1], "-n"])' \
    "$directory/supervisord.conf"
  result=$?
  rm -r "$directory"
  return "$result"
}

# workers children|grandchildren PATTERN UNIT: how many processes below Supervisor look like a worker.
workers() {
  local which=$1 pattern=$2 main group pid parent count=0
  main=$(systemctl show --property=MainPID --value "$3")
  group=$(systemctl show --property=ControlGroup --value "$3")
  while read -r pid; do
    parent=$(sed 's/.*) . \\([0-9]*\\) .*/\\1/' "/proc/$pid/stat" 2> /dev/null) || continue
    [ "$pid" != "$main" ] || continue
    [ "$which" = children ] || [ "$parent" != "$main" ] || continue
    tr '\\0' ' ' < "/proc/$pid/cmdline" 2> /dev/null | grep -Eq "$pattern" && count=$((count + 1))
  done < "/sys/fs/cgroup$group/cgroup.procs"
  printf '%s' "$count"
}`
