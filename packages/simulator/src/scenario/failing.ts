import { serveQueue } from './dispatching.ts'
import type { Simulation } from './simulation.ts'
import type { Job, Worker } from './state.ts'
import { startTurn } from './turn.ts'

/** Workers crash: what is at them fails, and what waits before a server that has none left. */
export function fail(simulation: Simulation, workers: readonly Worker[], nowMs: number): void {
  for (const worker of workers) {
    if (!worker.up && !worker.draining) continue
    abandon(simulation, worker, nowMs)
    const { server } = worker
    server.openConnections -= worker.jobs.size
    for (const job of worker.jobs) failJob(simulation, job, nowMs)
    worker.jobs.clear()
    worker.ready = []
    worker.backlog = []
    worker.leaving = []
    const kept = server.freeConnections.filter((owner) => owner !== worker)
    server.openConnections -= server.freeConnections.length - kept.length
    server.freeConnections = kept
    if (server.workers.some((other) => other.up)) {
      if (simulation.scenario.dispatch === 'sticky') serveQueue(simulation, server, nowMs)
      continue
    }
    for (const job of server.socket.drain()) failJob(simulation, job, nowMs)
    for (const job of server.queue.drain()) failJob(simulation, job, nowMs)
    server.openConnections = 0
  }
}

/** Workers restart: they take nothing new and finish what they have. */
export function drain(workers: readonly Worker[]): void {
  for (const worker of workers) {
    if (!worker.up) continue
    worker.up = false
    worker.draining = true
    const { server } = worker
    const kept = server.freeConnections.filter((owner) => owner !== worker)
    server.openConnections -= server.freeConnections.length - kept.length
    server.freeConnections = kept
  }
}

/** Workers are back, and take what waits in front of them. */
export function comeBack(simulation: Simulation, workers: readonly Worker[], nowMs: number): void {
  for (const worker of workers) {
    if (worker.up) continue
    worker.up = true
    worker.draining = false
    startTurn(simulation, worker, nowMs)
    serveQueue(simulation, worker.server, nowMs)
  }
}

/** Ends a worker's turn before its time: the work that was ahead is not done. */
function abandon({ recorder }: Simulation, worker: Worker, nowMs: number): void {
  worker.up = false
  worker.draining = false
  worker.epoch++
  if (worker.turnEndsMs === Infinity) return
  recorder.spread('busy', nowMs, worker.turnEndsMs, -1)
  recorder.totals.workMs -= worker.turnEndsMs - nowMs
  worker.turnEndsMs = Infinity
}

function failJob({ recorder }: Simulation, job: Job, nowMs: number): void {
  job.gone = true
  if (job.startsMs === Infinity) recorder.spread('waiting', job.waitsSinceMs, nowMs)
  else if (job.startsMs > nowMs) recorder.spread('waiting', nowMs, job.startsMs, -1)
  recorder.failure(job, nowMs)
}
