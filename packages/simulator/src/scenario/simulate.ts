import { createRng } from '../random.ts'
import { arrivalProcess } from './arrival-process.ts'
import { arrive, release } from './dispatching.ts'
import { comeBack, drain, fail } from './failing.ts'
import type { ScenarioResult } from './result.ts'
import type { Scenario } from './scenario.ts'
import { createSimulation, type Event, type Simulation } from './simulation.ts'
import type { Job, Worker } from './state.ts'
import { isIdle, startTurn } from './turn.ts'

/**
 * Simulates a scenario event by event until all that arrived has left. Deterministic: the same
 * scenario, seed included, gives the same result to the last bit. About a million requests a
 * second; where nothing but a steady state is asked for, the recursions are faster.
 */
export function simulate(scenario: Scenario): ScenarioResult {
  const simulation = createSimulation(scenario)
  const { events, servers } = simulation
  const nextArrival = arrivalProcess(scenario.arrivals, createRng(scenario.seed))
  for (const { atMs, downMs, server, worker, graceful = false } of scenario.failures) {
    const { workers } = servers[server]!
    const lost = worker === 'all' ? workers : [workers[worker]!]
    events.add(atMs, { kind: 'fails', workers: lost, downMs, graceful })
  }
  let arrivalMs = nextArrival()
  let nowMs = 0
  while (arrivalMs < Infinity || events.nextMs < Infinity) {
    if (arrivalMs < events.nextMs) {
      nowMs = arrivalMs
      arrive(simulation, simulation.createJob(nowMs), nowMs)
      arrivalMs = nextArrival()
    } else {
      nowMs = events.nextMs
      handle(simulation, events.take(), nowMs)
    }
  }
  const departures = servers.map(({ workers }) => workers.map((worker) => worker.departures))
  return simulation.recorder.result(nowMs, departures)
}

function handle(simulation: Simulation, event: Event, nowMs: number): void {
  switch (event.kind) {
    case 'turn-ends': {
      const { worker, epoch } = event
      if (epoch === worker.epoch) endTurn(simulation, worker, nowMs)
      return
    }
    case 'io-ends':
      endIo(simulation, event.job, nowMs)
      return
    case 'leaves':
      if (!event.job.gone) leave(simulation, event.job, nowMs)
      return
    case 'fails':
      if (event.graceful) drain(event.workers)
      else fail(simulation, event.workers, nowMs)
      if (event.downMs < Infinity) {
        simulation.events.add(nowMs + event.downMs, { kind: 'returns', workers: event.workers })
      }
      return
    case 'returns':
      comeBack(simulation, event.workers, nowMs)
      return
  }
}

/**
 * The loop takes up what waits before the answers it has just written reach anyone: requests that
 * they make room for come one turn later.
 */
function endTurn(simulation: Simulation, worker: Worker, nowMs: number): void {
  const leaving = worker.leaving
  worker.leaving = []
  startTurn(simulation, worker, nowMs)
  for (const job of leaving) leave(simulation, job, nowMs)
}

function endIo(simulation: Simulation, job: Job, nowMs: number): void {
  if (job.gone) return
  const worker = job.worker!
  job.burst++
  job.waitsSinceMs = nowMs
  job.startsMs = Infinity
  worker.ready.push(job)
  if (isIdle(worker)) startTurn(simulation, worker, nowMs)
}

function leave(simulation: Simulation, job: Job, nowMs: number): void {
  const worker = job.worker!
  job.gone = true
  worker.jobs.delete(job)
  worker.departures++
  simulation.recorder.departure(job, nowMs)
  release(simulation, worker, nowMs)
}
