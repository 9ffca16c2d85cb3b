import type { Process } from '../observation.ts'

/** Programs that serve, and what their workers are called. */
const servers =
  /(?:^|[\s/])(?:uvicorn|gunicorn:?|fastapi|granian|hypercorn|daphne)(?:$|[\s:])|spawn_main/
/** What may serve or do anything else. */
const interpreters = /^(?:\S*\/)?(?:node|bun|deno|python[\d.]*)(?:$|\s)/
/** What has a server's name among its words without being one. */
const wrappers =
  /^(?:\S*\/)?(?:sh|bash|dash|sudo|su|grep|tini|dumb-init|timeout|watch|tail|less|vim?)\s/

const looksLike = (pattern: RegExp, { args }: Process): boolean => pattern.test(args.slice(0, 2000))

/** Servers by name; without any, interpreters that all run the same. */
function serversAmong(processes: readonly Process[]): Process[] {
  const programs = processes.filter(
    (process) => !looksLike(wrappers, process) && !isTracker(process),
  )
  const named = programs.filter((process) => looksLike(servers, process))
  if (named.length > 0) return named
  const running = programs.filter((process) => looksLike(interpreters, process))
  return new Set(running.map(({ args }) => args)).size === 1 ? running : []
}

/** A helper of the manager's that holds no copy of the app. */
const isTracker = ({ args }: Process): boolean => args.includes('resource_tracker')

/**
 * Who serves. A server whose children are servers manages them; without one each stands for
 * itself. Null: the list doesn't show it (no parents, and names don't tell).
 */
export function workersOf(processes: readonly Process[]): Process[] | null {
  const unnamed = processes.filter(({ args }) => args === '')
  if (unnamed.length > 0) return unnamed
  const serving = serversAmong(processes)
  if (serving.every(({ ppid }) => ppid === null)) return workersByName(serving)
  const pids = new Set(serving.map(({ pid }) => pid))
  const teams = new Map<number, Process[]>()
  for (const process of serving) {
    if (process.ppid === null || !pids.has(process.ppid)) continue
    const team = teams.get(process.ppid)
    if (team) team.push(process)
    else teams.set(process.ppid, [process])
  }
  const largest = [...teams.values()].reduce<Process[]>(
    (best, team) => (best.length >= team.length ? best : team),
    [],
  )
  return largest.length > 0 ? largest : serving
}

function workersByName(serving: Process[]): Process[] | null {
  const named = serving.filter((process) => looksLike(/spawn_main|gunicorn: worker/, process))
  if (named.length > 0) return named
  const isForked = serving.length > 1 && serving.some(({ args }) => args.includes('gunicorn'))
  return isForked ? null : serving
}
