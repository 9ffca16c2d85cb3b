import { pick, type Simulation } from './simulation.ts'
import type { Job, Server, Worker } from './state.ts'
import { enter, isIdle, startTurn } from './turn.ts'

/** Brings a request that arrives now to a server that is up, and there to a worker or a queue. */
export function arrive(simulation: Simulation, job: Job, nowMs: number): void {
  const { servers, recorder, scenario } = simulation
  recorder.arrival(nowMs)
  let server: Server | undefined
  for (let tries = 0; tries < servers.length && !server; tries++) {
    const next = servers[simulation.nextServer++ % servers.length]!
    if (next.workers.some((worker) => canTake(simulation, worker))) server = next
  }
  if (!server || isFull(server, scenario.serverLimit)) {
    job.gone = true
    recorder.shed(nowMs)
    return
  }
  switch (scenario.dispatch) {
    case 'shared-socket':
      connect(simulation, server, job, nowMs)
      return
    case 'sticky':
    case 'central':
      server.queue.push(job)
      serveQueue(simulation, server, nowMs)
      return
    default:
      deliver(simulation, choose(simulation, server), job, nowMs, 'backlog')
      return
  }
}

function isFull({ workers, queue, socket }: Server, limit = Infinity): boolean {
  if (limit === Infinity) return false
  const atWorkers = workers.reduce((sum, { jobs }) => sum + jobs.size, 0)
  return atWorkers + queue.size + socket.size >= limit
}

/** A shared socket holds requests for workers that restart; a proxy sends none to them. */
const canTake = ({ scenario }: Simulation, worker: Worker): boolean =>
  worker.up || (worker.draining && scenario.dispatch === 'shared-socket')

/** A request has left its worker: its place or its connection goes to the next. */
export function release(simulation: Simulation, worker: Worker, nowMs: number): void {
  const { dispatch } = simulation.scenario
  if (dispatch === 'central') serveQueue(simulation, worker.server, nowMs)
  if (dispatch !== 'sticky') return
  worker.server.freeConnections.push(worker)
  serveQueue(simulation, worker.server, nowMs)
}

/** Gives what waits in front of a server to workers or connections that are free for it. */
export function serveQueue(simulation: Simulation, server: Server, nowMs: number): void {
  const { scenario, rng } = simulation
  if (scenario.dispatch === 'sticky') {
    while (server.queue.size > 0 && reuse(simulation, server, server.queue.head!, nowMs)) {
      server.queue.shift()
    }
    return
  }
  while (server.queue.size > 0) {
    const open = leastLoaded(server.workers.filter((worker) => worker.up))
    if (open.length === 0 || open[0]!.jobs.size >= scenario.centralInFlight) return
    deliver(simulation, pick(open, rng), server.queue.shift()!, nowMs, 'backlog')
  }
}

/** A new connection at the shared socket: a random idle worker wakes up for it. */
function connect(simulation: Simulation, server: Server, job: Job, nowMs: number): void {
  server.socket.push(job)
  const idle = server.workers.filter((worker) => worker.up && isIdle(worker))
  if (idle.length > 0) startTurn(simulation, pick(idle, simulation.rng), nowMs)
}

/** Sends a request over a free connection of the pool or a new one; false where it has to wait. */
function reuse(simulation: Simulation, server: Server, job: Job, nowMs: number): boolean {
  const { scenario, rng } = simulation
  const free = server.freeConnections
  if (free.length > 0) {
    const order = scenario.pool.reuse
    const place =
      order === 'newest'
        ? free.length - 1
        : order === 'oldest'
          ? 0
          : Math.floor(rng() * free.length)
    const [worker] = free.splice(place, 1)
    deliver(simulation, worker!, job, nowMs, 'ready')
    return true
  }
  if (server.openConnections >= scenario.pool.limit) return false
  server.openConnections++
  connect(simulation, server, job, nowMs)
  return true
}

/** Puts a request before a worker, as a new connection or on one it has; an idle one starts. */
function deliver(
  simulation: Simulation,
  worker: Worker,
  job: Job,
  nowMs: number,
  where: 'backlog' | 'ready',
): void {
  if (!enter(simulation, worker, job, nowMs)) return
  worker[where].push(job)
  if (isIdle(worker)) startTurn(simulation, worker, nowMs)
}

/** The worker that a request is split to on arrival; one that is down gets none. */
function choose(simulation: Simulation, server: Server): Worker {
  const { scenario, rng } = simulation
  const { workers } = server
  const up = workers.every((worker) => worker.up) ? workers : workers.filter((worker) => worker.up)
  if (scenario.dispatch === 'round-robin') return up[server.nextInTurn++ % up.length]!
  if (scenario.dispatch === 'random' || up.length === 1) return pick(up, rng)
  if (scenario.dispatch === 'least-connections') return pick(leastLoaded(up), rng)
  const one = Math.floor(rng() * up.length)
  const draw = Math.floor(rng() * (up.length - 1))
  const other = draw < one ? draw : draw + 1
  return up[up[other]!.jobs.size < up[one]!.jobs.size ? other : one]!
}

function leastLoaded(workers: readonly Worker[]): Worker[] {
  let least = Infinity
  let found: Worker[] = []
  for (const worker of workers) {
    if (worker.jobs.size > least) continue
    if (worker.jobs.size < least) found = []
    least = worker.jobs.size
    found.push(worker)
  }
  return found
}
