import type { Deployment } from '@plimsoll/schemas/deployment'
import { shellWord } from '../../format/shell.ts'
import { namesOf } from '../../host/names.ts'
import { programPath } from '../../host/process.ts'
import type { Checks } from '../../variant.ts'

export function checks(deployment: Deployment): Checks {
  const { units, before, resources, plan, supervision } = deployment
  const { whole, before: beforeUnit, slice, stepsDone } = namesOf(deployment)
  const services = units.map((unit) => `${unit.name}.service`)
  const program = shellWord(programPath(deployment, units[0]!.command[0]!))
  const firstService = services[0]!
  const workers = plan.workersPerServer
  return {
    functions,
    files: [
      `if [ -x ${program} ]; then`,
      `  with systemd-analyze 'units are well formed' quiet_verify systemd/*`,
      'else',
      `  skip 'units are well formed' ${shellWord(`${programPath(deployment, units[0]!.command[0]!)} is not installed here`)}`,
      'fi',
      `for unit in systemd/*.service; do`,
      `  if systemd-analyze --help 2>&1 | grep -q -e --offline; then`,
      `    check "sandbox of $unit" systemd-analyze security --offline=true --threshold=20 --no-pager "$unit"`,
      '  else',
      `    skip "sandbox of $unit" 'systemd-analyze is not here, or older than 250'`,
      '  fi',
      'done',
    ],
    running: [
      `check 'starts at boot' systemctl is-enabled --quiet ${whole}`,
      ...services.map(
        (service) => `check '${service} runs' systemctl is-active --quiet ${service}`,
      ),
      ...(before.commands.length > 0
        ? [
            `check 'steps before the start did not fail' test "$(systemctl show --property=Result --value ${beforeUnit})" = success`,
          ]
        : []),
      ...(before.once && before.commands.length > 0 && plan.servers === 1
        ? [`check 'steps ran for this release' test -e ${stepsDone}`]
        : []),
      `check '${workers} worker processes' test "$(${workerCount(services, supervision)})" -eq ${workers}`,
      ...services.map(
        (service) =>
          `check 'memory of ${service} within ${resources.unitMiB} MiB' test "$(systemctl show --property=MemoryCurrent --value ${service})" -le $((${resources.unitMiB} * 1024 * 1024))`,
      ),
      ...(slice
        ? [
            `check 'memory of all instances within ${resources.sliceMiB} MiB' test "$(systemctl show --property=MemoryCurrent --value ${slice})" -le $((${resources.sliceMiB} * 1024 * 1024))`,
          ]
        : []),
      `check 'no start limit was hit' test "$(systemctl show --property=Result --value ${firstService})" = success`,
    ],
  }
}

/** Counts the processes of the units' control groups that look like a worker. */
function workerCount(
  services: readonly string[],
  { hasParent, workerPattern }: Deployment['supervision'],
) {
  return `workers ${hasParent ? 'children' : 'all'} '${workerPattern}' ${services.join(' ')}`
}

/** Functions that the checks above use. */
const functions = `# systemd-analyze verify exits 0 on a key it does not know: any line it prints is a failure.
quiet_verify() {
  local said
  said=$(systemd-analyze verify --man=no "$@" 2>&1)
  [ -z "$said" ] || { printf '%s\\n' "$said"; return 1; }
}

# workers children|all PATTERN UNIT...: how many processes of the units look like a worker.
workers() {
  local which=$1 pattern=$2 unit main group pid count=0
  shift 2
  for unit in "$@"; do
    main=$(systemctl show --property=MainPID --value "$unit")
    group=$(systemctl show --property=ControlGroup --value "$unit")
    while read -r pid; do
      [ "$which" = all ] || [ "$pid" != "$main" ] || continue
      tr '\\0' ' ' < "/proc/$pid/cmdline" 2> /dev/null | grep -Eq "$pattern" && count=$((count + 1))
    done < "/sys/fs/cgroup$group/cgroup.procs"
  done
  printf '%s' "$count"
}`
