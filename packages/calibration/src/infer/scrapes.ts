import type { Bucket, Fact, Scrape } from '../observation.ts'
import type { Estimate, Gaps, Ref, Sample } from '../study.ts'
import { whilePaced } from './overhead.ts'
import { type ServiceTime, samplingError } from './service-time.ts'

/** What one process did between two scrapes, or since its start where there is one scrape. */
export type Interval = {
  isDifference: boolean
  cpuS: number | null
  allRequests: number
  /** Probes and scrapes left out. */
  requests: number
  meanMs: number
  buckets: Bucket[]
  seconds: number | null
  workers: number | null
  cpuLines: Ref[]
  timeLines: Ref[]
}

/** The longest interval of one process; null without requests in it. */
export function intervalOf(scrapes: readonly Sample<Scrape>[], gaps: Gaps): Interval | null {
  const last = scrapes.at(-1)
  if (!last?.observation.latency) return null
  const first = scrapes[0]!
  if (first === last) {
    gaps.add('second-scrape')
    return between(null, last)
  }
  if (!isSameProcess(first.observation, last.observation)) {
    gaps.add('same-process', { first: first.index, last: last.index })
    return null
  }
  return between(first, last)
}

function isSameProcess(a: Scrape, b: Scrape): boolean {
  const started = a.startS === null || b.startS === null || Math.abs(a.startS - b.startS) < 1
  const grew = (x: Fact | null, y: Fact | null) => (y?.value ?? 0) >= (x?.value ?? 0)
  return started && grew(a.cpuS, b.cpuS) && grew(a.allRequests, b.allRequests)
}

function between(first: Sample<Scrape> | null, last: Sample<Scrape>): Interval | null {
  const a = first?.observation
  const b = last.observation
  const since = (x: Fact | null | undefined, y: Fact | null) => (y?.value ?? 0) - (x?.value ?? 0)
  const requests = since(a?.latency?.count, b.latency?.count ?? null)
  const sumMs = since(a?.latency?.sumMs, b.latency?.sumMs ?? null)
  if (!(requests > 0) || !(sumMs >= 0)) return null
  const earlier = new Map(a?.buckets.map(({ leMs, count }) => [leMs, count]))
  const refs = (pick: (scrape: Scrape) => Fact | null | undefined): Ref[] =>
    [first, last].flatMap((sample) => {
      const fact = sample && pick(sample.observation)
      return fact ? [{ sample: sample.index, line: fact.line }] : []
    })
  const fromS = first ? takenOf(first) : b.startS
  const toS = takenOf(last)
  const seconds = fromS !== null && toS !== null && toS > fromS ? toS - fromS : null
  return {
    isDifference: first !== null,
    cpuS: b.cpuS ? since(a?.cpuS, b.cpuS) : null,
    allRequests: Math.max(requests, since(a?.allRequests, b.allRequests)),
    requests,
    meanMs: sumMs / requests,
    buckets: b.buckets.map(({ leMs, count }) => ({
      leMs,
      count: count - (earlier.get(leMs) ?? 0),
    })),
    seconds,
    workers: last.hints.workers ?? null,
    cpuLines: [...refs((s) => s.cpuS), ...refs((s) => s.allRequests)],
    timeLines: [...refs((s) => s.latency?.sumMs), ...refs((s) => s.latency?.count)],
  }
}

/** When a page was scraped: as is said beside it, or by its own first line. */
const takenOf = ({ hints, observation }: Sample<Scrape>): number | null =>
  hints.atS ?? observation.takenS

/** S = CPU seconds / requests, of this one process (service demand law, Denning and Buzen 1978). */
export function fromScrapes(interval: Interval): ServiceTime | null {
  const { cpuS, allRequests, isDifference } = interval
  if (cpuS === null || !(cpuS > 0)) return null
  const valueMs = (cpuS * 1000) / allRequests
  const error = samplingError(allRequests)
  return {
    valueMs,
    /* Without a first scrape the start of the process, its imports, counts as work. */
    lowMs: isDifference ? valueMs * (1 - error) : null,
    highMs: valueMs * (1 + error),
    overhead: whilePaced,
    confidence: isDifference ? 'measured' : 'assumed',
    code: isDifference ? 'cpu-scrapes' : 'cpu-one-scrape',
    formula: isDifference ? 'S = ΔCPU / Δrequests' : 'S ≤ CPU / requests',
    params: { cpuSeconds: cpuS, requests: allRequests },
    lines: interval.cpuLines,
  }
}

/** Arrival rate of the traffic that the app served between the scrapes. */
export function rateOf(interval: Interval, gaps: Gaps): Estimate | null {
  const { requests, seconds, workers, isDifference } = interval
  if (seconds === null) {
    if (isDifference) gaps.add('scrape-times')
    return null
  }
  const processes = workers ?? 1
  const value = (requests * processes) / seconds
  const error = samplingError(requests)
  return {
    name: 'rate',
    value,
    low: value * (1 - error),
    high: value * (1 + error),
    confidence: processes === 1 ? 'measured' : 'assumed',
    code: processes === 1 ? 'rate-scrapes' : 'rate-scrapes-share',
    formula: processes === 1 ? 'λ = Δrequests / Δt' : 'λ = w · Δrequests / Δt',
    params: { requests, seconds, workers: processes },
    lines: interval.timeLines,
  }
}

/** Share of the time that the process computed; null where the scrapes have no times. */
export const busyShare = ({ cpuS, seconds }: Interval): number | null =>
  cpuS === null || seconds === null ? null : cpuS / seconds
