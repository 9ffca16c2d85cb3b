import { fileURLToPath } from 'node:url'
import type { StressAnswer } from '@plimsoll/schemas/stress'
import type { Piscina } from 'piscina'
import type { StressTask } from './stress-worker.ts'

/** Beside this file: TypeScript in the source tree, bundled in `dist`. */
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

/** Waiting longer would answer nobody in time. */
const MOST_WAITING = 16

export type StressPool = {
  /** Rejects with an AbortError where the signal says so, and with `isBusy` where all is taken. */
  run(task: StressTask, signal: AbortSignal): Promise<StressAnswer>
  close(): Promise<void>
}

/**
 * Simulations take tenths of a second of pure computing, so they run in one thread beside the
 * server's; a cancelled one ends its thread.
 */
export async function stressPool(): Promise<StressPool> {
  // Loaded when somebody simulates: a start does not wait for it.
  const { Piscina } = await import('piscina')
  const pool: Piscina<StressTask, StressAnswer> = new Piscina({
    filename: fileURLToPath(new URL(`./stress-worker.${extension}`, import.meta.url)),
    minThreads: 0,
    maxThreads: 1,
    maxQueue: MOST_WAITING,
    idleTimeout: 60_000,
  })
  return {
    run: (task, signal) => pool.run(task, { signal }),
    close: () => pool.close(),
  }
}

export const isBusy = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('at limit')
