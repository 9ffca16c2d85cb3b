import type { Simulation } from './simulation.ts'
import type { Job, Worker } from './state.ts'

/** Idle and there: it would start a turn at once. */
export function isIdle(worker: Worker): boolean {
  return (worker.up || worker.draining) && worker.turnEndsMs === Infinity
}

/** A request is at a worker from here on. Over the limit it is shed instead; then false. */
export function enter(simulation: Simulation, worker: Worker, job: Job, nowMs: number): boolean {
  if (worker.jobs.size >= simulation.scenario.concurrencyLimit) {
    job.gone = true
    simulation.recorder.spread('waiting', job.waitsSinceMs, nowMs)
    simulation.recorder.spread('inFlight', job.arrivalMs, nowMs)
    simulation.recorder.shed(nowMs)
    if (simulation.scenario.dispatch === 'sticky') worker.server.freeConnections.push(worker)
    return false
  }
  job.worker = worker
  worker.jobs.add(job)
  return true
}

/**
 * A turn of a worker's event loop: it runs all that is ready, one after the other, and accepts all
 * connections that wait. Answers leave when each is done or together at the end; waits for I/O
 * start when each burst is done. With nothing to do the worker is idle.
 */
export function startTurn(simulation: Simulation, worker: Worker, nowMs: number): void {
  const { scenario, events, recorder } = simulation
  const { handler } = scenario
  const atOnce = worker.turnEndsMs === Infinity
  const accepted = accept(simulation, worker, nowMs)
  let batch = worker.ready
  worker.ready = []
  if (handler.acceptMs > 0) worker.ready = accepted
  else batch = batch.length === 0 ? accepted : batch.concat(accepted)
  worker.turnEndsMs = Infinity
  if (batch.length === 0 && accepted.length === 0) return
  const lastBurst = handler.cpuShares.length - 1
  const together = scenario.departures === 'batch'
  let time = nowMs
  if (handler.acceptMs > 0) {
    time += accepted.length * handler.acceptMs
    recorder.totals.workMs += accepted.length * handler.acceptMs
    if (atOnce) for (const job of accepted) job.delayed = false
  }
  for (const job of batch) {
    recorder.spread('waiting', job.waitsSinceMs, time)
    job.startsMs = time
    if (job.burst === 0 && atOnce && time === nowMs) job.delayed = false
    const work =
      job.cpuMs * handler.cpuShares[job.burst]! +
      (job.burst === 0 ? handler.requestOverheadMs : 0) +
      (job.burst === lastBurst ? handler.answerOverheadMs : 0)
    recorder.totals.workMs += work
    time += work
    if (job.burst < lastBurst) events.add(time + job.ioMs / lastBurst, { kind: 'io-ends', job })
    else if (together) worker.leaving.push(job)
    else events.add(time, { kind: 'leaves', job })
  }
  recorder.spread('busy', nowMs, time)
  worker.turnEndsMs = time
  events.add(time, { kind: 'turn-ends', worker, epoch: ++worker.epoch })
}

/** Takes all connections that wait for this worker, and all at the socket that it shares. */
function accept(simulation: Simulation, worker: Worker, nowMs: number): Job[] {
  const own = worker.backlog
  worker.backlog = []
  const socket = worker.server.socket
  if (socket.size === 0 || !worker.up) return own
  const taken = socket.drain().filter((job) => enter(simulation, worker, job, nowMs))
  return own.length === 0 ? taken : own.concat(taken)
}
