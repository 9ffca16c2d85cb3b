import type { LoadRun } from '../observation.ts'
import type { Estimate, Gaps, Hints, Sample, Study } from '../study.ts'
import { appUse, baseOfContainers, fromContainerCpu } from './containers.ts'
import { lightest, loaded } from './light-load.ts'
import {
  givenModel,
  holdOf,
  memoryOf,
  residentMemory,
  type WorkerMemory,
  workerMemory,
} from './memory.ts'
import { fromProcessTimes } from './process-time.ts'
import { fromSaturation } from './saturation.ts'
import { busyShare, fromScrapes, type Interval, intervalOf, rateOf } from './scrapes.ts'
import { bestOf, cpuOf, type ServiceTime } from './service-time.ts'
import { bucketQuantiles, type Times, variationOf } from './variation.ts'
import { fromKnownIo, givenIo, ioOfLightRun, ioOfScrapes } from './waiting.ts'

/** From this share on, the times of a run are more those of its errors. */
const FAILED_MAX = 0.1
const FAILED_NOTED = 0.01

/** Every parameter that the samples imply, the best founded estimate of each. */
export function estimatesOf(study: Study, hints: Hints, gaps: Gaps): Estimate[] {
  const memories = study.processLists
    .map((sample) => workerMemory(sample, gaps))
    .filter((memory) => memory !== null)
  const workers = hints.workers ?? memories.at(-1)?.workers ?? null
  return [
    ...timeEstimates({ ...study, loads: sound(study.loads, gaps) }, hints, workers, gaps),
    ...memoryEstimates(study, memories, hints, workers, gaps),
  ]
}

function sound(loads: readonly Sample<LoadRun>[], gaps: Gaps): Sample<LoadRun>[] {
  return loads.filter(({ index, observation: { failed, requests } }) => {
    const share = failed / Math.max(1, requests)
    if (share > FAILED_NOTED) gaps.add('errors', { sample: index, percent: share * 100 })
    return share <= FAILED_MAX
  })
}

function timeEstimates(study: Study, hints: Hints, workers: number | null, gaps: Gaps): Estimate[] {
  const light = lightest(study.loads)
  const interval = intervalOf(study.scrapes, gaps)
  const rate = interval && rateOf(interval, gaps)
  const service = serviceTime(study, light, interval, hints, workers, gaps)
  const found: (Estimate | null)[] = [rate]
  if (!service) {
    if (light) gaps.add('cpu-or-io', { responseMs: light.observation.meanMs.value })
    if (hints.ioMs !== undefined) found.push(givenIo(hints.ioMs))
    return found.filter((estimate) => estimate !== null)
  }
  const io = ioEstimate(light, interval, service, hints, gaps)
  found.push(cpuOf(service), io)
  const times = lightTimes(light, interval)
  if (times && io)
    found.push(...variationOf(times, Math.max(0, times.meanMs - io.value), io.value, gaps))
  if (!io && !light) gaps.add('light-run', {})
  return found.filter((estimate) => estimate !== null)
}

function serviceTime(
  study: Study,
  light: Sample<LoadRun> | null,
  interval: Interval | null,
  { ioMs }: Hints,
  workers: number | null,
  gaps: Gaps,
): ServiceTime | null {
  const [run, ...others] = study.loads
  const [list] = study.containerLists
  const use = list ? appUse(list, gaps) : null
  const direct = [
    interval && fromScrapes(interval),
    fromProcessTimes(study, gaps),
    light && ioMs !== undefined ? fromKnownIo(light, ioMs) : null,
  ].filter((service) => service !== null)
  if (direct.some(({ confidence }) => confidence !== 'assumed')) return bestOf(direct)
  const indirect = [
    fromSaturation(loaded(study.loads), light, workers, gaps),
    use && run && others.length === 0 ? fromContainerCpu(use, run) : null,
  ].filter((service) => service !== null)
  return bestOf([...direct, ...indirect])
}

function ioEstimate(
  light: Sample<LoadRun> | null,
  interval: Interval | null,
  service: ServiceTime,
  { ioMs }: Hints,
  gaps: Gaps,
): Estimate | null {
  if (ioMs !== undefined) return givenIo(ioMs)
  if (light) return ioOfLightRun(light, service)
  return interval ? ioOfScrapes(interval, service, gaps) : null
}

/** Where a histogram's process was this idle, its times are nearly free of waiting. */
const IDLE = 0.3

function lightTimes(light: Sample<LoadRun> | null, interval: Interval | null): Times | null {
  if (light) {
    const { meanMs, requests, quantiles } = light.observation
    return { meanMs: meanMs.value, requests, quantiles, sample: light.index }
  }
  if (!interval || (busyShare(interval) ?? 1) > IDLE) return null
  const at = interval.timeLines.at(-1) ?? { sample: 1, line: 1 }
  return {
    meanMs: interval.meanMs,
    requests: interval.requests,
    quantiles: bucketQuantiles(interval.buckets, at.line),
    sample: at.sample,
  }
}

function memoryEstimates(
  study: Study,
  memories: readonly WorkerMemory[],
  { modelMiB }: Hints,
  workers: number | null,
  gaps: Gaps,
): Estimate[] {
  const fromLists = memoryOf(memories, modelMiB, gaps)
  const hold = holdOf(memories)
  if (fromLists.length > 0) return hold ? [...fromLists, hold] : fromLists
  const base = [
    ...study.scrapes.slice(-1).map((scrape) => residentMemory(scrape, modelMiB ?? 0, gaps)),
    ...study.containerLists.slice(-1).map((list) => {
      const use = appUse(list, gaps)
      return use && baseOfContainers(use, workers, modelMiB ?? 0, gaps)
    }),
  ].find((estimate) => estimate !== null)
  return base ? [base, ...(modelMiB ? [givenModel(modelMiB)] : [])] : []
}
