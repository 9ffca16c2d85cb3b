import type { Deployment } from '@plimsoll/schemas/deployment'
import { namesOf } from '../../host/names.ts'
import { killingOf, stepsOnce, workerFunctions } from '../../host/worker-functions.ts'
import type { Checks } from '../../variant.ts'
import { configPath, installedConfig, serviceName } from './layout.ts'

export function checks(deployment: Deployment): Checks {
  const { units, before, resources, plan } = deployment
  const { before: beforeUnit } = namesOf(deployment)
  const service = serviceName(deployment)
  const budget = resources.sliceMiB ?? resources.unitMiB
  const workers = plan.workersPerServer
  const allRun = `test "$(supervisorctl --configuration ${installedConfig(deployment)} status | grep -c ' RUNNING ')" -eq ${units.length}`
  return {
    functions: `${functions}\n\n${workerFunctions(deployment, { units: [service], supervised: true, ready: allRun })}`,
    needsRoot: true,
    killing: killingOf(deployment),
    files: [`with supervisord '${configPath}' supervisor_reads ${configPath}`],
    running: [
      `check 'Supervisor starts at boot' systemctl is-enabled --quiet ${service}`,
      `check 'Supervisor runs' systemctl is-active --quiet ${service}`,
      `check '${units.length} running in Supervisor' ${allRun}`,
      ...(before.commands.length > 0
        ? [
            `check 'steps before the start did not fail' test "$(systemctl show --property=Result --value ${beforeUnit})" = success`,
            ...stepsOnce(deployment),
          ]
        : []),
      `check '${workers} worker processes' test "$(app_workers | grep -c .)" -eq ${workers}`,
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
}`
