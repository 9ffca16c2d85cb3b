import type { Deployment } from '@plimsoll/schemas/deployment'
import { shellWord } from '../format/shell.ts'

/** Processes that look like a worker; the manager is the child of the container's init. */
export function workerCount({ supervision }: Deployment): string {
  const { hasParent, workerPattern } = supervision
  // awk would read a backslash in a variable as an escape of its own
  const pattern = shellWord(`pattern=${workerPattern.replaceAll('\\.', '[.]')}`)
  const program =
    'NR > 1 { pid = $1; parent = $2; $1 = $2 = ""; ' +
    'if (/docker-init/) { init = pid; next } of[pid] = parent; line[pid] = $0 } ' +
    'END { for (pid in of) if (line[pid] ~ pattern && !(managed && of[pid] == init)) n++; print n + 0 }'
  return `docker top "$container" -eo pid,ppid,args | awk -v ${pattern} -v managed=${hasParent ? 1 : 0} ${shellWord(program)}`
}
