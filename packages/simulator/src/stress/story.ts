import type { StressId } from '@plimsoll/schemas/stress'
import type { Failure, Scenario } from '../scenario/scenario.ts'
import type { Subject } from './subject.ts'

/** A part of a story: what all servers get, as a multiple of the peak. */
export type Piece = {
  untilMs: number
  factor: number
  /** How much more each of the servers that are left gets, where the lost one isn't simulated. */
  crowding?: number
}

/** What happens when, in ms of the plan's own time; three parts: before, trouble, after. */
export type Story = Pick<Scenario, 'failures' | 'ioSlowdowns'> & {
  rate: Piece[]
  troubleMs: { from: number; to: number }
  endMs: number
}

/** The times of a story are stretched for apps so slow that a minute is a few requests. */
export function storyOf(id: StressId, subject: Subject, unitMs: number): Story {
  const troubleMs = { from: unitMs, to: 2 * unitMs }
  const calm: Story = {
    rate: [{ untilMs: 4 * unitMs, factor: 1 }],
    failures: [],
    troubleMs,
    endMs: 4 * unitMs,
  }
  switch (id) {
    case 'steady':
      return { ...calm, troubleMs: { from: unitMs, to: calm.endMs } }
    case 'spike':
      return { ...calm, rate: spike(troubleMs.from, unitMs) }
    case 'server-lost':
      return serverLost(calm, subject)
    case 'worker-crash':
      return restarted(calm, subject, 1)
    case 'rolling-restart':
      return rollingRestart(calm, subject)
    case 'slow-dependency':
      return {
        ...calm,
        ioSlowdowns: [{ fromMs: troubleMs.from, untilMs: troubleMs.to, factor: 5 }],
      }
  }
}

/** Climbs to five times as much, stays there, and is back at once. */
function spike(fromMs: number, unitMs: number): Piece[] {
  const steps = 12
  const rate = [{ untilMs: fromMs, factor: 1 }]
  for (let i = 1; i <= steps; i++) {
    const share = (i - 0.5) / steps
    rate.push({ untilMs: fromMs + (i * unitMs * 0.6) / steps, factor: 1 + 4 * share })
  }
  rate.push({ untilMs: fromMs + unitMs, factor: 5 })
  rate.push({ untilMs: fromMs + 3 * unitMs, factor: 1 })
  return rate
}

const failure = (atMs: number, downMs: number, server: number, worker: number): Failure => ({
  atMs,
  downMs,
  server,
  worker,
})

/** So many workers crash and are there again once they have started. */
function restarted(calm: Story, { startupMs }: Subject, workers: number): Story {
  const { from } = calm.troubleMs
  return {
    ...calm,
    failures: Array.from({ length: workers }, (_, worker) => failure(from, startupMs, 0, worker)),
    troubleMs: { from, to: Math.min(calm.endMs, from + startupMs) },
  }
}

/** A server goes and stays away; where few stand for many, the others get its share instead. */
function serverLost(calm: Story, subject: Subject): Story {
  const { from } = calm.troubleMs
  const { servers, realServers, workersLost, workersMoved } = subject
  const moved = restarted(calm, subject, workersMoved)
  if (workersMoved === workersLost) return moved
  const gone = { ...calm, troubleMs: { from, to: calm.endMs } }
  if (servers < realServers) {
    const crowding = realServers / (realServers - 1)
    return {
      ...gone,
      rate: [
        { untilMs: from, factor: 1 },
        { untilMs: calm.endMs, factor: 1, crowding },
      ],
    }
  }
  const lost = Array.from({ length: workersLost - workersMoved }, (_, i) =>
    failure(from, Number.POSITIVE_INFINITY, 0, workersMoved + i),
  )
  return { ...gone, failures: [...moved.failures, ...lost] }
}

/** One unit after the other finishes what it has and starts anew. */
function rollingRestart(calm: Story, subject: Subject): Story {
  const { from } = calm.troubleMs
  const { stations, workers, startupMs } = subject
  const failures: Failure[] = []
  let atMs = from
  for (let server = 0; server < stations; server++) {
    for (let worker = 0; worker < workers; worker++) {
      failures.push({ ...failure(atMs, startupMs, server, worker), graceful: true })
      atMs += startupMs * 1.2
    }
  }
  const endMs = Math.max(calm.endMs, atMs + (calm.endMs - calm.troubleMs.to))
  return {
    ...calm,
    failures,
    troubleMs: { from, to: atMs },
    rate: [{ untilMs: endMs, factor: 1 }],
    endMs,
  }
}
