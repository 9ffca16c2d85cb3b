import { Fifo } from './fifo.ts'

/** A request on its way. */
export interface Job {
  arrivalMs: number
  cpuMs: number
  ioMs: number
  /** The burst it waits for or is in, counted from 0. */
  burst: number
  /** Since when it waits for a worker. */
  waitsSinceMs: number
  /** When the burst starts that it is in or was in last; infinite while it is in no turn. */
  startsMs: number
  /** It found no worker free for it when it arrived. */
  delayed: boolean
  /** Where it is; none while it waits in front of all workers. */
  worker: Worker | undefined
  /** Answered, shed or failed: events that still name it mean nothing. */
  gone: boolean
}

/** One process with one event loop. */
export interface Worker {
  server: Server
  index: number
  up: boolean
  /** Not up, and still at work on what it has. */
  draining: boolean
  /** The end of its present turn; infinite while it is idle. */
  turnEndsMs: number
  /** Counts turns and crashes, so that an event of an abandoned turn is known. */
  epoch: number
  /** What the next turn runs, and new connections that the next turn accepts. */
  ready: Job[]
  backlog: Job[]
  /** Answers that leave when the present turn ends. */
  leaving: Job[]
  /** All requests that are at this worker. */
  jobs: Set<Job>
  departures: number
}

/** A machine: workers, what waits in front of them, and its pool of connections. */
export interface Server {
  workers: Worker[]
  /** Dispatch `central`: waits for a worker. `sticky`: waits for a connection of the pool. */
  queue: Fifo<Job>
  /** New connections at a shared socket that nobody has accepted. */
  socket: Fifo<Job>
  /** Free kept-alive connections, the newest at the end: the workers they belong to. */
  freeConnections: Worker[]
  openConnections: number
  nextInTurn: number
}

export function createServer(workers: number): Server {
  const server: Server = {
    workers: [],
    queue: new Fifo(),
    socket: new Fifo(),
    freeConnections: [],
    openConnections: 0,
    nextInTurn: 0,
  }
  for (let index = 0; index < workers; index++) {
    server.workers.push({
      server,
      index,
      up: true,
      draining: false,
      turnEndsMs: Infinity,
      epoch: 0,
      ready: [],
      backlog: [],
      leaving: [],
      jobs: new Set(),
      departures: 0,
    })
  }
  return server
}
