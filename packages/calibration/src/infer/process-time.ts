import type { Process } from '../observation.ts'
import type { Gaps, Sample, Study } from '../study.ts'
import { whilePaced } from './overhead.ts'
import { workersOf } from './processes.ts'
import type { ServiceTime } from './service-time.ts'

/** A CPU time is cut to whole seconds, so a difference of two is off by up to one each. */
const RESOLUTION_S = 1

/**
 * S from CPU seconds: what the workers computed between two `ps`, divided by the requests sent in
 * between (service demand law, D = busy time / completions; Denning and Buzen 1978).
 */
export function fromProcessTimes({ processLists, loads }: Study, gaps: Gaps): ServiceTime | null {
  for (const [i, before] of processLists.entries()) {
    const after = processLists[i + 1]
    if (!after) break
    const runs = loads.filter(({ index }) => index > before.index && index < after.index)
    if (runs.length === 0) continue
    const pairs = sameProcesses(before.observation.processes, after.observation.processes)
    if (pairs.length === 0) {
      gaps.add('same-processes', { before: before.index, after: after.index })
      continue
    }
    const requests = runs.reduce((sum, { observation }) => sum + observation.requests, 0)
    const cpuS = pairs.reduce((sum, [a, b]) => sum + (b.cpuS! - a.cpuS!), 0)
    const error = (pairs.length * RESOLUTION_S) / cpuS
    if (!(cpuS > 0) || error > 0.5) {
      gaps.add('longer-run', { seconds: cpuS, wanted: 10 * pairs.length })
      continue
    }
    const valueMs = (cpuS * 1000) / requests
    return {
      valueMs,
      lowMs: valueMs * (1 - error),
      highMs: valueMs * (1 + error),
      overhead: whilePaced,
      confidence: 'measured',
      code: 'cpu-process-times',
      formula: 'S = ΔCPU / requests',
      params: { cpuSeconds: cpuS, requests, workers: pairs.length },
      lines: [
        ...refs(
          before,
          pairs.map(([a]) => a),
        ),
        ...refs(
          after,
          pairs.map(([, b]) => b),
        ),
      ],
    }
  }
  return null
}

function sameProcesses(
  before: readonly Process[],
  after: readonly Process[],
): [Process, Process][] {
  const workers = workersOf(before) ?? []
  const later = new Map(after.map((process) => [process.pid, process]))
  const pairs: [Process, Process][] = []
  for (const first of workers) {
    const last = first.pid === null ? undefined : later.get(first.pid)
    if (last && first.cpuS !== null && last.cpuS !== null) pairs.push([first, last])
  }
  return pairs.length === workers.length ? pairs : []
}

const refs = ({ index }: Sample, processes: readonly Process[]) =>
  processes.slice(0, 4).map(({ line }) => ({ sample: index, line }))
