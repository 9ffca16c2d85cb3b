import type { Confidence } from '@plimsoll/schemas/calibration'
import type { Process, ProcessList, Scrape } from '../observation.ts'
import type { Estimate, Gaps, Ref, Sample } from '../study.ts'
import { workersOf } from './processes.ts'

type Measure = 'uss' | 'pss' | 'rss'

/** Memory of the workers of one list, in MiB each. */
export type WorkerMemory = {
  sample: Sample
  measure: Measure
  workers: number
  meanMiB: number
  lowMiB: number
  highMiB: number
  lines: Ref[]
}

/** What a worker of FastAPI shares with others: RSS less USS, 12 to 17 MiB of libraries. [measured, November 2026] */
const SHARED_LIBRARIES_MIB = 17
/** From here on, a worker that is told of no model probably has one. */
const LARGE_MIB = 300
const WORKER_MIN_MIB = 1

const columns: Record<Measure, (process: Process) => number | null> = {
  uss: ({ ussMiB }) => ussMiB,
  pss: ({ pssMiB }) => pssMiB,
  rss: ({ rssMiB }) => rssMiB,
}

/** The workers' memory by the best column that there is; null where it can't be told. */
export function workerMemory(sample: Sample<ProcessList>, gaps: Gaps): WorkerMemory | null {
  const workers = workersOf(sample.observation.processes)
  if (!workers) {
    gaps.add('parents', { sample: sample.index })
    return null
  }
  if (workers.length === 0) {
    gaps.add('no-server-process', { sample: sample.index })
    return null
  }
  for (const measure of ['uss', 'pss', 'rss'] as const) {
    const sizes = workers.map(columns[measure]).filter((size) => size !== null)
    if (sizes.length < workers.length) continue
    if (measure !== 'uss') gaps.add('uss', { sample: sample.index })
    return {
      sample,
      measure,
      workers: sizes.length,
      meanMiB: sizes.reduce((sum, size) => sum + size, 0) / sizes.length,
      lowMiB: sizes.reduce((least, size) => Math.min(least, size)),
      highMiB: sizes.reduce((most, size) => Math.max(most, size)),
      lines: workers.slice(0, 4).map(({ line }) => ({ sample: sample.index, line })),
    }
  }
  gaps.add('memory-columns', { sample: sample.index })
  return null
}

const confidenceOf: Record<Measure, Confidence> = {
  uss: 'measured',
  pss: 'inferred',
  rss: 'inferred',
}

/** base, and model where it is known or shows as a difference. */
export function memoryOf(
  found: readonly WorkerMemory[],
  modelMiB: number | undefined,
  gaps: Gaps,
): Estimate[] {
  const bare = found.findLast(({ sample }) => sample.hints.withoutModel)
  const full = found.findLast(({ sample }) => !sample.hints.withoutModel)
  if (bare) {
    const estimates = [baseOf(bare, 0)]
    if (full && full.measure === bare.measure) estimates.push(modelDifference(bare, full))
    return estimates
  }
  if (!full) return []
  if (modelMiB === undefined && full.meanMiB > LARGE_MIB) {
    gaps.add('model', { workerMiB: full.meanMiB })
  }
  return [baseOf(full, modelMiB ?? 0), ...(modelMiB ? [givenModel(modelMiB)] : [])]
}

function baseOf(memory: WorkerMemory, modelMiB: number): Estimate {
  const { measure, lines, workers, meanMiB } = memory
  const less = (size: number) => Math.max(WORKER_MIN_MIB, size - modelMiB)
  const shared = measure === 'rss' ? SHARED_LIBRARIES_MIB : 0
  return {
    name: 'base',
    value: less(meanMiB),
    low: less(memory.lowMiB - shared),
    high: less(memory.highMiB),
    confidence: confidenceOf[measure],
    code: `base-${measure}`,
    formula: `base = mean ${measure.toUpperCase()}${modelMiB > 0 ? ' − model' : ''}`,
    params: { workers, workerMiB: meanMiB, modelMiB },
    lines,
  }
}

/** base of the process that wrote a Prometheus page: its RSS, libraries shared with others too. */
export function residentMemory(
  { index, observation: { residentMiB } }: Sample<Scrape>,
  modelMiB: number,
  gaps: Gaps,
): Estimate | null {
  if (!residentMiB) return null
  gaps.add('uss', { sample: index })
  if (modelMiB === 0 && residentMiB.value > LARGE_MIB) {
    gaps.add('model', { workerMiB: residentMiB.value })
  }
  const less = (size: number) => Math.max(WORKER_MIN_MIB, size - modelMiB)
  return {
    name: 'base',
    value: less(residentMiB.value),
    low: less(residentMiB.value - SHARED_LIBRARIES_MIB),
    high: less(residentMiB.value),
    confidence: 'inferred',
    code: 'base-rss',
    formula: `base = RSS${modelMiB > 0 ? ' − model' : ''}`,
    params: { workers: 1, workerMiB: residentMiB.value, modelMiB },
    lines: [{ sample: index, line: residentMiB.line }],
  }
}

function modelDifference(bare: WorkerMemory, full: WorkerMemory): Estimate {
  return {
    name: 'model',
    value: Math.max(0, full.meanMiB - bare.meanMiB),
    low: Math.max(0, full.lowMiB - bare.highMiB),
    high: Math.max(0, full.highMiB - bare.lowMiB),
    confidence: confidenceOf[full.measure],
    code: 'model-difference',
    formula: 'model = with − without',
    params: { withMiB: full.meanMiB, withoutMiB: bare.meanMiB },
    lines: [...full.lines, ...bare.lines],
  }
}

export const givenModel = (modelMiB: number): Estimate => ({
  name: 'model',
  value: modelMiB,
  confidence: 'assumed',
  code: 'model-given',
  formula: 'model',
  params: { modelMiB },
  lines: [],
})

/** hold: what the workers of two lists differ by, for each request that was in flight. */
export function holdOf(found: readonly WorkerMemory[]): Estimate | null {
  const known = found.filter(({ sample }) => sample.hints.connections !== undefined)
  const [idle, busy] = [known[0], known.at(-1)]
  if (!idle || !busy || idle.workers !== busy.workers || idle.measure !== busy.measure) return null
  const more = busy.sample.hints.connections! - idle.sample.hints.connections!
  const grewMiB = (busy.meanMiB - idle.meanMiB) * busy.workers
  if (more < 1 || !(grewMiB > 0)) return null
  return {
    name: 'hold',
    value: grewMiB / more,
    confidence: 'inferred',
    code: 'hold-difference',
    formula: 'hold = Δmemory / Δin flight',
    params: { grewMiB, more },
    lines: [...idle.lines, ...busy.lines],
  }
}
