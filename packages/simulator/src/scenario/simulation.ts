import { sampler } from '../distribution.ts'
import { createRng, type Rng } from '../random.ts'
import { landedConnections, spreadEvenly } from '../recursions/connections.ts'
import { EventQueue } from './event-queue.ts'
import { Recorder } from './recorder.ts'
import type { Scenario } from './scenario.ts'
import { createServer, type Job, type Server, type Worker } from './state.ts'

export type Event =
  | { kind: 'turn-ends'; worker: Worker; epoch: number }
  | { kind: 'io-ends'; job: Job }
  | { kind: 'leaves'; job: Job }
  | { kind: 'fails'; workers: Worker[]; downMs: number; graceful: boolean }
  | { kind: 'returns'; workers: Worker[] }

/** The present state of a simulated scenario, and the parts that its rules share. */
export interface Simulation {
  scenario: Scenario
  servers: Server[]
  events: EventQueue<Event>
  recorder: Recorder
  rng: Rng
  nextServer: number
  /** Draws a request that arrives now. */
  createJob(nowMs: number): Job
}

/** Arrivals, services and choices draw from streams of their own: each can change alone. */
export function createSimulation(scenario: Scenario): Simulation {
  const cpu = sampler(scenario.handler.cpuMs, createRng(scenario.seed + 0x10000))
  const io = sampler(scenario.handler.ioMs, createRng(scenario.seed + 0x20000))
  const servers = Array.from({ length: scenario.servers }, () => createServer(scenario.workers))
  if (scenario.dispatch === 'sticky' && scenario.pool.opened === 'at-once') {
    for (const server of servers) openPool(server, scenario.pool.limit)
  }
  return {
    scenario,
    servers,
    events: new EventQueue(),
    recorder: new Recorder(scenario),
    rng: createRng(scenario.seed + 0x30000),
    nextServer: 0,
    createJob: (nowMs) => ({
      arrivalMs: nowMs,
      cpuMs: cpu(),
      ioMs: io() * slowdownAt(scenario, nowMs),
      burst: 0,
      waitsSinceMs: nowMs,
      startsMs: Infinity,
      delayed: true,
      worker: undefined,
      gone: false,
    }),
  }
}

function slowdownAt({ ioSlowdowns = [] }: Scenario, nowMs: number): number {
  const slow = ioSlowdowns.find(({ fromMs, untilMs }) => nowMs >= fromMs && nowMs < untilMs)
  return slow?.factor ?? 1
}

/** One of the items at random; there must be one. */
export function pick<Item>(items: readonly Item[], rng: Rng): Item {
  return items[items.length === 1 ? 0 : Math.floor(rng() * items.length)]!
}

/** Opens all connections of a server's pool at once, before any request. */
function openPool(server: Server, limit: number): void {
  const landed = landedConnections(server.workers.length, limit)
  server.freeConnections = Array.from(spreadEvenly(landed), (index) => server.workers[index]!)
  server.openConnections = limit
}
