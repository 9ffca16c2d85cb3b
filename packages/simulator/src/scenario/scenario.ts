import type { Departures, Dispatch } from '@plimsoll/schemas/ids'
import type { Distribution } from '../distribution.ts'

/** When requests arrive: Poisson with a rate in pieces, or at given times (ascending, in ms). */
export type Arrivals =
  | { kind: 'poisson'; pieces: readonly { untilMs: number; rateRps: number }[] }
  | { kind: 'trace'; timesMs: ArrayLike<number> }

/**
 * What a request does at its worker. It computes in bursts with waits for I/O between them.
 * `cpuShares` are the bursts' shares of the CPU time and add up to 1: `[1]` never waits, `[1, 0]`
 * computes before its I/O, `[0, 1]` after it, `[0.5, 0.5]` on both sides. With more bursts the
 * I/O time is split evenly between them.
 */
export interface Handler {
  cpuMs: Distribution
  ioMs: Distribution
  cpuShares: readonly number[]
  /** Framework time before the first burst and after the last one. */
  requestOverheadMs: number
  answerOverheadMs: number
  /**
   * Time to accept a connection. Above 0 accepting takes a turn of the worker's loop of its own:
   * what is accepted in one turn is read in the next, as event loops do with new connections.
   */
  acceptMs: number
}

/** A worker (or with `worker: 'all'` a server) that is gone from `atMs` for `downMs`. */
export interface Failure {
  atMs: number
  downMs: number
  server: number
  worker: number | 'all'
  /** It takes nothing new and finishes what it has, as on a restart; else all that is lost. */
  graceful?: boolean
}

/** A time in which what requests wait for answers `factor` times slower. */
export interface IoSlowdown {
  fromMs: number
  untilMs: number
  factor: number
}

/** A kept-alive pool between one server's proxy and its workers; used by dispatch `sticky`. */
export interface ConnectionPool {
  limit: number
  /** Which of the free connections the next request takes. */
  reuse: 'newest' | 'oldest' | 'random'
  /**
   * All at the start on idle workers, where each takes one and the first to have done so takes the
   * rest; or one by one as they are needed, where a worker that ends its turn takes all that wait.
   */
  opened: 'at-once' | 'on-demand'
}

export interface Scenario {
  seed: number
  /** Servers behind an edge that splits requests evenly, in turn. */
  servers: number
  /** Workers on each server. */
  workers: number
  dispatch: Dispatch
  departures: Departures
  arrivals: Arrivals
  handler: Handler
  pool: ConnectionPool
  /** Requests in flight at which a worker answers 503; infinite for no limit. */
  concurrencyLimit: number
  /** Requests in flight at a server at which its proxy answers 503; none for no limit. */
  serverLimit?: number
  /** Dispatch `central`: requests in flight at a worker at a time (HAProxy's maxconn). */
  centralInFlight: number
  failures: readonly Failure[]
  ioSlowdowns?: readonly IoSlowdown[]
  /** Length of an interval of the output. */
  intervalMs: number
  /** What arrives before this is simulated and not counted in mean, quantiles and waiting. */
  warmupMs: number
  /** Nor is what arrives from here on; none for no end. */
  countedUntilMs?: number
}
