import type { ContainerList, LoadRun } from '../observation.ts'
import type { Estimate, Gaps, Sample } from '../study.ts'
import { whilePaced } from './overhead.ts'
import type { ServiceTime } from './service-time.ts'

/** Manager and resource tracker of `uvicorn --workers`. [measured, November 2026] */
const MANAGER_MIB = 36

/** `shop-api-2` and `shop_api.2.x1y2` are replicas of `shop-api` and `shop_api`. */
const appOf = (name: string): string =>
  /^(.*?)(?:[-_.]\d+(?:\..*)?)?$/.exec(name.slice(0, 200))?.[1] ?? name

type AppUse = {
  cpuShare: number
  memoryMiB: number
  containers: number
  sample: number
  lines: number[]
}

/** The containers of the one app that the list shows; null where it shows several apps. */
export function appUse({ index, observation }: Sample<ContainerList>, gaps: Gaps): AppUse | null {
  const { containers } = observation
  if (new Set(containers.map(({ name }) => appOf(name))).size > 1) {
    gaps.add('one-app', { sample: index })
    return null
  }
  return {
    cpuShare: containers.reduce((sum, { cpuShare }) => sum + cpuShare.value, 0),
    memoryMiB: containers.reduce((sum, { memoryMiB }) => sum + memoryMiB.value, 0),
    containers: containers.length,
    sample: index,
    lines: containers.slice(0, 4).map(({ memoryMiB }) => memoryMiB.line),
  }
}

/** base of a worker: what a container uses less its manager, by workers. */
export function baseOfContainers(
  use: AppUse,
  workersFound: number | null,
  modelMiB: number,
  gaps: Gaps,
): Estimate | null {
  const workers = workersFound ?? (use.containers > 1 ? use.containers : null)
  if (workers === null) {
    gaps.add('workers', { sample: use.sample })
    return null
  }
  const managerMiB = workers > use.containers ? MANAGER_MIB * use.containers : 0
  const each = (size: number) => Math.max(1, size / workers - modelMiB)
  return {
    name: 'base',
    value: each(use.memoryMiB - managerMiB),
    low: each(use.memoryMiB - 2 * managerMiB),
    high: each(use.memoryMiB),
    confidence: 'inferred',
    code: 'base-containers',
    formula: 'base = (memory − manager) / w − model',
    params: { memoryMiB: use.memoryMiB, managerMiB, workers, modelMiB },
    lines: use.lines.map((line) => ({ sample: use.sample, line })),
  }
}

/** S = U / X (utilisation law), if the list was taken while the run went on. */
export function fromContainerCpu(use: AppUse, run: Sample<LoadRun>): ServiceTime | null {
  const { throughputRps } = run.observation
  if (!(use.cpuShare > 0)) return null
  const valueMs = (use.cpuShare / throughputRps.value) * 1000
  return {
    valueMs,
    lowMs: valueMs / 1.2,
    highMs: valueMs * 1.2,
    overhead: whilePaced,
    confidence: 'assumed',
    code: 'cpu-containers',
    formula: 'S = U / X',
    params: { cores: use.cpuShare, throughputRps: throughputRps.value },
    lines: [
      ...use.lines.map((line) => ({ sample: use.sample, line })),
      { sample: run.index, line: throughputRps.line },
    ],
  }
}
