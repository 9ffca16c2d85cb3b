import type { StressId } from '@plimsoll/schemas/stress'
import type { Failure, Scenario } from '../scenario/scenario.ts'
import type { Subject } from './subject.ts'

/** What happens when, in ms of the plan's own time; three parts: before, trouble, after. */
export type Story = Pick<Scenario, 'failures' | 'ioSlowdowns'> & {
  /** Rate as a multiple of the peak, in pieces. */
  rate: { untilMs: number; factor: number }[]
  troubleMs: { from: number; to: number }
  endMs: number
}

const minute = 60_000

/** The times of a story are stretched for apps so slow that a minute is a few requests. */
export function storyOf(id: StressId, subject: Subject, unitMs = minute): Story {
  const troubleMs = { from: unitMs, to: 2 * unitMs }
  const calm: Story = {
    rate: [{ untilMs: 4 * unitMs, factor: 1 }],
    failures: [],
    troubleMs,
    endMs: 4 * unitMs,
  }
  switch (id) {
    case 'steady':
      return calm
    case 'spike':
      return { ...calm, rate: spike(troubleMs.from, unitMs) }
    case 'server-lost':
      return serverLost(calm, subject)
    case 'worker-crash':
      return { ...calm, failures: [failure(troubleMs.from, subject.startupMs, 0, 0)] }
    case 'rolling-restart':
      return rollingRestart(calm, subject)
    case 'slow-dependency':
      return {
        ...calm,
        ioSlowdowns: [{ fromMs: troubleMs.from, untilMs: troubleMs.to, factor: 5 }],
      }
  }
}

/** Five times as much within a minute, then back within half of one. */
function spike(fromMs: number, unitMs: number): Story['rate'] {
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

const failure = (
  atMs: number,
  downMs: number,
  server: number,
  worker: number | 'all',
): Failure => ({
  atMs,
  downMs,
  server,
  worker,
})

/** A server goes and stays away; where few stand for many, the others get its share instead. */
function serverLost(calm: Story, subject: Subject): Story {
  const { from } = calm.troubleMs
  const { servers, realServers, workers, workersLost, startupMs } = subject
  const troubleMs = { from, to: calm.endMs }
  if (workersLost < workers || servers < realServers) {
    const lost = Array.from({ length: workersLost < workers ? workersLost : 0 }, (_, worker) =>
      // A cluster starts the pods again where there is room.
      failure(from, startupMs, 0, worker),
    )
    if (lost.length > 0) return { ...calm, failures: lost }
    const factor = realServers / (realServers - 1)
    return {
      ...calm,
      troubleMs,
      rate: [
        { untilMs: from, factor: 1 },
        { untilMs: calm.endMs, factor },
      ],
    }
  }
  return { ...calm, troubleMs, failures: [failure(from, Number.POSITIVE_INFINITY, 0, 'all')] }
}

/** One unit after the other finishes what it has and starts anew. */
function rollingRestart(calm: Story, subject: Subject): Story {
  const { from } = calm.troubleMs
  const { servers, workers, startupMs } = subject
  const failures: Failure[] = []
  let atMs = from
  for (let server = 0; server < servers; server++) {
    for (let worker = 0; worker < workers; worker++) {
      failures.push({ ...failure(atMs, startupMs, server, worker), graceful: true })
      atMs += startupMs * 1.2
    }
  }
  const to = Math.max(calm.troubleMs.to, atMs)
  const endMs = to + (calm.endMs - calm.troubleMs.to)
  return {
    ...calm,
    failures,
    troubleMs: { from, to },
    rate: [{ untilMs: endMs, factor: 1 }],
    endMs,
  }
}
