import type { Confidence } from '@plimsoll/schemas/calibration'
import type { Bucket, Quantile } from '../observation.ts'
import type { Estimate, Gaps, Ref } from '../study.ts'
import { cvOfRatio } from './cv-of-ratio.ts'

/** Response times of requests that did not queue. */
export type Times = { meanMs: number; requests: number; quantiles: Quantile[]; sample: number }

/** Requests that an upper quantile needs, so that about three lie beyond it. */
const enoughFor = (share: number) => 3 / (1 - share)

/** What tools print above the median; no others, since each costs an inversion. */
const UPPER_SHARES = [0.75, 0.9, 0.95, 0.99]

/** Where nearly all of the time is one part, its variation is that part's. */
const NEARLY_ALL = 0.85
const CV_MAX = 4

/**
 * cv and iocv from the spread of light response times: the gamma distribution whose upper quantile
 * and median have the ratio measured. Of a sum of two parts only the sum's spread shows: both are
 * then taken to vary alike, in proportion, and independently.
 */
export function variationOf(times: Times, serviceMs: number, ioMs: number, gaps: Gaps): Estimate[] {
  const median = times.quantiles.find(({ share }) => share === 0.5)
  const uppers = UPPER_SHARES.map((upper) =>
    times.quantiles.find(({ share }) => share === upper && times.requests >= enoughFor(share)),
  ).filter((quantile) => quantile !== undefined)
  const upper = uppers.at(-1)
  if (!median || !upper || !(median.value > 0)) {
    gaps.add('quantiles')
    return []
  }
  const cvs = uppers.map(({ value, share }) => cvOfRatio(value / median.value, 0.5, share))
  const cv = cvs.at(-1)!
  const spread = { cv, low: Math.min(...cvs), high: Math.max(...cvs) }
  const made = madeOf(
    spread,
    {
      medianMs: median.value,
      upperMs: upper.value,
      percent: upper.share * 100,
    },
    [
      { sample: times.sample, line: median.line },
      { sample: times.sample, line: upper.line },
    ],
  )
  const total = serviceMs + ioMs
  if (serviceMs >= NEARLY_ALL * total) return [made('cv', 'inferred', 'cv-quantiles', spread)]
  if (ioMs >= NEARLY_ALL * total) return [made('iocv', 'inferred', 'iocv-quantiles', spread)]
  gaps.add('variation-split')
  const sdMs = cv * total
  const alike = sdMs / Math.hypot(serviceMs, ioMs)
  const part = (ms: number) => ({ cv: alike, low: 0, high: sdMs / ms })
  return [
    made('cv', 'assumed', 'cv-split', part(serviceMs)),
    made('iocv', 'assumed', 'iocv-split', part(ioMs)),
  ]
}

type Spread = { cv: number; low: number; high: number }

const madeOf =
  (total: Spread, params: Estimate['params'], lines: Ref[]) =>
  (name: 'cv' | 'iocv', confidence: Confidence, code: string, spread: Spread): Estimate => ({
    name,
    value: Math.min(CV_MAX, spread.cv),
    low: spread.low,
    high: Math.min(CV_MAX, spread.high),
    confidence,
    code,
    formula: code.endsWith('split')
      ? 'cv = cv(T)·T / √(S² + io²)'
      : 'Q(p)/Q(½) of gamma(cv) = T(p)/T(½)',
    params: { ...params, total: total.cv },
    lines,
  })

/** Quantiles of a histogram, linear inside a bucket; none where a bucket is too coarse for them. */
export function bucketQuantiles(buckets: readonly Bucket[], line: number): Quantile[] {
  const total = buckets.at(-1)?.count ?? 0
  const found: Quantile[] = []
  const used = new Set<number>()
  for (const share of [0.5, 0.9, 0.95, 0.99]) {
    const at = buckets.findIndex(({ count }) => count >= share * total)
    const bucket = buckets[at]
    if (!bucket || !Number.isFinite(bucket.leMs) || used.has(at)) continue
    used.add(at)
    const below = buckets[at - 1] ?? { leMs: 0, count: 0 }
    const inside = bucket.count - below.count
    if (!(inside > 0)) continue
    const position = (share * total - below.count) / inside
    found.push({ share, value: below.leMs + position * (bucket.leMs - below.leMs), line })
  }
  return found
}
