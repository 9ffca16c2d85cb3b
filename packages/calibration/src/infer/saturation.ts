import type { LoadRun } from '../observation.ts'
import type { Gaps, Ref, Sample } from '../study.ts'
import { inFlight } from './light-load.ts'
import { whileSaturated } from './overhead.ts'
import { type ServiceTime, samplingError } from './service-time.ts'

/* Response times this often the light one: most of the time is queueing, so workers are busy. */
const CLEARLY = 2
const BARELY = 1.25
/** In flight for each worker, from which a lone run may be taken to keep them busy. */
const CROWDED = 8

/**
 * S of a run that keeps all workers busy: by the utilisation law U = X·S/m, with U at most 1,
 * S ≤ m/X always, and S = m/X where nobody idles (Denning and Buzen, The Operational Analysis of
 * Queueing Network Models, 1978). m: workers, or their cores where these are fewer.
 */
export function fromSaturation(
  runs: readonly Sample<LoadRun>[],
  light: Sample<LoadRun> | null,
  workersFound: number | null,
  gaps: Gaps,
): ServiceTime | null {
  const run = fastest(runs)
  if (!run) return null
  const workers = run.hints.workers ?? workersFound
  if (workers === null) {
    gaps.add('workers', { sample: run.index })
    return null
  }
  const { throughputRps, meanMs, requests } = run.observation
  const parallel = Math.min(workers, run.hints.cores ?? workers)
  const boundMs = (parallel / throughputRps.value) * 1000
  const error = samplingError(requests)
  const evidence = evidenceOf(run, runs, light, parallel)
  if (evidence === null) {
    gaps.add(light ? 'saturating-run' : 'light-run', { boundMs, parallel, workers })
    return null
  }
  if (evidence !== 'queueing' && !light) gaps.add('light-run', { boundMs, parallel, workers })
  if (evidence === 'some-queueing') gaps.add('saturating-run', { boundMs, parallel, workers })
  const isSure = evidence === 'queueing' || evidence === 'same-throughput'
  return {
    valueMs: boundMs,
    lowMs: isSure ? boundMs * (1 - error) : null,
    highMs: boundMs * (1 + error),
    overhead: whileSaturated,
    confidence: isSure ? 'inferred' : 'assumed',
    code: `cpu-${evidence}`,
    formula: 'S = m / X',
    params: {
      workers,
      parallel,
      throughputRps: throughputRps.value,
      inFlight: inFlight(run.observation),
      meanMs: meanMs.value,
      lightMs: light?.observation.meanMs.value ?? 0,
    },
    lines: [
      refOf(run, throughputRps.line),
      ...(light ? [refOf(light, light.observation.meanMs.line)] : []),
    ],
  }
}

type Evidence = 'queueing' | 'same-throughput' | 'some-queueing' | 'crowded'

function evidenceOf(
  run: Sample<LoadRun>,
  runs: readonly Sample<LoadRun>[],
  light: Sample<LoadRun> | null,
  parallel: number,
): Evidence | null {
  const { meanMs } = run.observation
  if (light && meanMs.value >= CLEARLY * light.observation.meanMs.value) return 'queueing'
  if (runs.some((other) => isSameThroughput(run, other))) return 'same-throughput'
  if (light) return meanMs.value >= BARELY * light.observation.meanMs.value ? 'some-queueing' : null
  return inFlight(run.observation) >= CROWDED * parallel ? 'crowded' : null
}

/** More requests in flight that get no more done: the limit is reached. */
function isSameThroughput(
  { observation: a }: Sample<LoadRun>,
  { observation: b }: Sample<LoadRun>,
) {
  const ratio = inFlight(a) / inFlight(b)
  const gain = a.throughputRps.value / b.throughputRps.value
  return (ratio >= 1.5 || ratio <= 1 / 1.5) && gain >= 0.9 && gain <= 1.1
}

const fastest = (runs: readonly Sample<LoadRun>[]): Sample<LoadRun> | null =>
  runs.reduce<Sample<LoadRun> | null>(
    (best, next) =>
      best && best.observation.throughputRps.value >= next.observation.throughputRps.value
        ? best
        : next,
    null,
  )

const refOf = ({ index }: Sample, line: number): Ref => ({ sample: index, line })
