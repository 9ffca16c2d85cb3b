import type { LoadRun } from '../observation.ts'
import type { Estimate, Gaps, Sample } from '../study.ts'
import { whilePaced } from './overhead.ts'
import { busyShare, type Interval } from './scrapes.ts'
import type { ServiceTime } from './service-time.ts'

/** Busier than this, a mean response time is partly waiting for a worker. */
const BUSY = 0.5

/** S as the same request would hold a worker that is woken for it. */
const pacedMs = ({ valueMs, overhead }: ServiceTime): number =>
  valueMs - overhead.typicalMs + whilePaced.typicalMs

const range = (totalMs: number, { valueMs, lowMs, highMs }: ServiceTime) => ({
  low: Math.max(0, totalMs - highMs - whilePaced.highMs),
  high: Math.max(0, totalMs - (lowMs ?? Math.min(valueMs, 0))),
})

/** io: a response time without queueing is S plus the wait, so the wait is what S leaves. */
export function ioOfLightRun(light: Sample<LoadRun>, service: ServiceTime): Estimate {
  const { meanMs } = light.observation
  return {
    name: 'io',
    value: Math.max(0, meanMs.value - pacedMs(service)),
    ...range(meanMs.value, service),
    confidence: service.confidence === 'assumed' ? 'assumed' : 'inferred',
    code: 'io-light-run',
    formula: 'io = R − S',
    params: { responseMs: meanMs.value, serviceMs: pacedMs(service) },
    lines: [{ sample: light.index, line: meanMs.line }],
  }
}

/** The same from the mean of a histogram, where the process was idle enough. */
export function ioOfScrapes(interval: Interval, service: ServiceTime, gaps: Gaps): Estimate | null {
  const busy = busyShare(interval)
  if (busy !== null && busy > BUSY) {
    gaps.add('busy-scrapes', { busyPercent: busy * 100 })
    return null
  }
  if (busy === null) gaps.add('scrape-times')
  return {
    name: 'io',
    value: Math.max(0, interval.meanMs - service.valueMs),
    ...range(interval.meanMs, service),
    confidence: busy === null || service.confidence === 'assumed' ? 'assumed' : 'inferred',
    code: busy === null ? 'io-scrapes-if-idle' : 'io-scrapes',
    formula: 'io = R − S',
    params: {
      responseMs: interval.meanMs,
      serviceMs: service.valueMs,
      busyPercent: (busy ?? 0) * 100,
    },
    lines: interval.timeLines,
  }
}

export const givenIo = (ioMs: number): Estimate => ({
  name: 'io',
  value: ioMs,
  confidence: 'assumed',
  code: 'io-given',
  formula: 'io',
  params: { ioMs },
  lines: [],
})

/** S of a light run whose I/O wait is known. */
export function fromKnownIo(light: Sample<LoadRun>, ioMs: number): ServiceTime | null {
  const { meanMs } = light.observation
  const valueMs = meanMs.value - ioMs
  if (!(valueMs > 0)) return null
  return {
    valueMs,
    lowMs: valueMs,
    highMs: valueMs,
    overhead: whilePaced,
    confidence: 'inferred',
    code: 'cpu-known-io',
    formula: 'S = R − io',
    params: { responseMs: meanMs.value, ioMs },
    lines: [{ sample: light.index, line: meanMs.line }],
  }
}
