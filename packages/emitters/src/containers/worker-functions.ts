import type { Deployment } from '@plimsoll/schemas/deployment'
import { shellWord } from '../format/shell.ts'

/* Functions of verify.sh that know the workers by the processes of the app's containers. */

/** A start after a kill: the wait before it, the start itself, and what the machine takes. */
const restartSeconds = 60

export const replacedWithin = ({ plan }: Deployment): string =>
  `check 'a killed worker is replaced' replaced_within ${plan.timeouts.startupSeconds + restartSeconds}`

/**
 * `app_workers CONTAINER`: process ids, as the machine counts them, of what looks like a worker; the
 * manager is the child of the container's init.
 */
export function workersFunction({ supervision }: Deployment): string {
  const { hasParent, workerPattern } = supervision
  // awk would read a backslash in a variable as an escape of its own
  const pattern = shellWord(`pattern=${workerPattern.replaceAll('\\.', '[.]')}`)
  const program =
    'NR > 1 { pid = $1; parent = $2; $1 = $2 = ""; ' +
    'if (/docker-init/) { init = pid; next } of[pid] = parent; line[pid] = $0 } ' +
    'END { for (pid in of) if (line[pid] ~ pattern && !(managed && of[pid] == init)) print pid }'
  return `# app_workers CONTAINER: process ids of its workers.
app_workers() {
  docker top "$1" -eo pid,ppid,args \\
    | awk -v ${pattern} -v managed=${hasParent ? 1 : 0} ${shellWord(program)}
}`
}

/** `kill_one` and `is_replaced`, in the container that the shell word `first` names. */
export function killFunctions({ workersPerUnit }: Deployment, first: string): string {
  return `# kill_one: by the container's own shell, so that Docker takes it for a crash.
kill_one() {
  local container pid inside
  container=${first}
  pid=$(app_workers "$container" | head -n 1)
  [ -n "$pid" ] || { echo 'no worker runs'; return 1; }
  inside=$(awk '/^NSpid:/ { print $NF }' "/proc/$pid/status")
  docker exec "$container" sh -c 'kill -KILL "$1"' sh "$inside" || return 1
  echo "$pid"
}

# is_replaced PID: all workers of the container run, and it is not among them.
is_replaced() {
  local container now
  container=${first}
  now=$(app_workers "$container")
  [ "$(grep -c . <<< "$now")" -eq ${workersPerUnit} ] || return 1
  ! grep -qx "$1" <<< "$now" || return 1
  [ "$(docker inspect --format '{{.State.Health.Status}}' "$container")" = healthy ]
}`
}

/**
 * Ends well where the container's processes hold no more than the budget; files in its cache aside.
 * The second file is that of control groups of version 1, with other names in it.
 */
export const memoryCheck = ({ resources }: Deployment, label: string): string =>
  `check "memory of ${label} within ${resources.unitMiB} MiB" test "$(docker exec "$container" cat /sys/fs/cgroup/memory.stat /sys/fs/cgroup/memory/memory.stat 2> /dev/null | awk '/^(anon|shmem|kernel|total_rss|total_shmem) / { sum += $2; read = 1 } END { if (read) print sum }')" -le $((${resources.unitMiB} * 1024 * 1024))`
