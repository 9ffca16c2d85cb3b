import type { Deployment } from '@plimsoll/schemas/deployment'
import { shellWord } from '../format/shell.ts'
import { hasLeader, namesOf } from './names.ts'

/* Functions of verify.sh that know the app's processes by the control groups of its units. */

type Processes = {
  /** Units whose control groups hold the workers. */
  units: readonly string[]
  /** The main process of a unit is Supervisor, so the manager is its child. */
  supervised: boolean
  /** Command that ends well once they serve. */
  ready: string
}

/** `app_workers`, `kill_one` and `is_replaced`. */
export function workerFunctions(
  { supervision, plan }: Deployment,
  { units, supervised, ready }: Processes,
): string {
  // what is left out beside the main process itself
  const manager = supervised && supervision.hasParent ? 'children' : 'main'
  const left = supervised || supervision.hasParent ? manager : 'none'
  return `units=(${units.join(' ')})

# app_workers: process ids of the workers.
app_workers() {
  local unit group pid${{ none: '', main: ' main', children: ' main parent' }[left]}
  for unit in "\${units[@]}"; do
${left === 'none' ? '' : '    main=$(systemctl show --property=MainPID --value "$unit")\n'}    group=$(systemctl show --property=ControlGroup --value "$unit")
    [ -n "$group" ] || continue
    while read -r pid; do
${leftOut[left]}      if tr '\\0' ' ' < "/proc/$pid/cmdline" 2> /dev/null | grep -Eq ${shellWord(supervision.workerPattern)}; then
        echo "$pid"
      fi
    done < "/sys/fs/cgroup$group/cgroup.procs"
  done
}

kill_one() {
  local pid
  pid=$(app_workers | head -n 1)
  [ -n "$pid" ] || { echo 'no worker runs'; return 1; }
  kill -KILL "$pid" 2> /dev/null || { echo "process $pid can not be killed"; return 1; }
  echo "$pid"
}

# is_replaced PID: all workers run, and it is not among them.
is_replaced() {
  local now
  now=$(app_workers)
  [ "$(grep -c . <<< "$now")" -eq ${plan.workersPerServer} ] || return 1
  ! grep -qx "$1" <<< "$now" || return 1
  ${ready}
}`
}

const notMain = '      [ "$pid" != "$main" ] || continue\n'
const leftOut = {
  none: '',
  main: notMain,
  children: `${notMain}      parent=$(sed 's/.*) . \\([0-9]*\\) .*/\\1/' "/proc/$pid/stat" 2> /dev/null) || continue
      [ "$parent" != "$main" ] || continue
`,
}

/** A start after a kill: the wait before it, the start itself, and what the machine takes. */
const restartSeconds = 60

export const killingOf = ({ plan }: Deployment): { lines: readonly string[] } => {
  const seconds = plan.timeouts.startupSeconds + restartSeconds
  return { lines: [`check 'a killed worker is replaced' replaced_within ${seconds}`] }
}

/** Lines of verify.sh: a mark says that the steps ran for this release, and keeps them from running again. */
export function stepsOnce(deployment: Deployment): string[] {
  const { before } = deployment
  const { stepsDone, leaderFile } = namesOf(deployment)
  if (!before.once) return []
  const check = `check 'steps before the start ran once for this release' test -e ${stepsDone}`
  return hasLeader(deployment)
    ? [
        `if [ -e ${leaderFile} ]; then`,
        `  ${check}`,
        'else',
        `  skip 'steps before the start ran once for this release' 'they run on another server, the leader'`,
        'fi',
      ]
    : [check]
}
