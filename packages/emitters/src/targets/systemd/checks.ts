import type { Deployment } from '@plimsoll/schemas/deployment'
import { shellWord } from '../../format/shell.ts'
import { namesOf } from '../../host/names.ts'
import { programPath } from '../../host/process.ts'
import { killingOf, stepsOnce, workerFunctions } from '../../host/worker-functions.ts'
import type { Checks } from '../../variant.ts'
import { unitNames } from './unit-names.ts'

export function checks(deployment: Deployment): Checks {
  const { units, before, resources, plan } = deployment
  const { whole, before: beforeUnit, slice } = namesOf(deployment)
  const services = units.map((unit) => `${unit.name}.service`)
  const program = shellWord(programPath(deployment, units[0]!.command[0]!))
  const firstService = services[0]!
  const own = unitNames(deployment)
  const workers = plan.workersPerServer
  return {
    functions: `${functions}\n\n${workerFunctions(deployment, {
      units: services,
      supervised: false,
      ready: `systemctl is-active --quiet ${services.join(' ')}`,
    })}`,
    needsRoot: true,
    killing: killingOf(deployment),
    files: [
      `if [ -x ${program} ]; then`,
      `  with systemd-analyze 'units are well formed' quiet_verify ${own.map((unit) => `systemd/${unit}`).join(' ')}`,
      'else',
      `  skip 'units are well formed' ${shellWord(`${programPath(deployment, units[0]!.command[0]!)} is not installed here`)}`,
      'fi',
      ...own.filter((unit) => unit.endsWith('.service')).map((unit) => `sandboxed systemd/${unit}`),
    ],
    running: [
      `check 'starts at boot' systemctl is-enabled --quiet ${whole}`,
      ...services.map(
        (service) => `check '${service} runs' systemctl is-active --quiet ${service}`,
      ),
      ...(before.commands.length > 0
        ? [
            `check 'steps before the start did not fail' test "$(systemctl show --property=Result --value ${beforeUnit})" = success`,
            ...stepsOnce(deployment),
          ]
        : []),
      `check '${workers} worker processes' test "$(app_workers | grep -c .)" -eq ${workers}`,
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

/** Functions that the checks above use. */
const functions = `# systemd-analyze verify exits 0 on a key it does not know: any line it prints is a failure.
quiet_verify() {
  local said
  said=$(systemd-analyze verify --man=no "$@" 2>&1)
  [ -z "$said" ] || { printf '%s\\n' "$said"; return 1; }
}

# sandboxed UNIT: checks that it may do little, where systemd can tell.
sandboxed() {
  if systemd-analyze --help 2>&1 | grep -q -e --offline; then
    check "sandbox of $1" systemd-analyze security --offline=true --threshold=20 --no-pager "$1"
  else
    skip "sandbox of $1" 'systemd-analyze is not here, or older than 250'
  fi
}`
