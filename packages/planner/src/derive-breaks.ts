import { databaseConnections, surgeUnits } from './assess.ts'
import { type Assessment, targetOf } from './assessment.ts'
import { busiestInput } from './derive-placement.ts'
import { threadPoolWait } from './response.ts'
import type { Formula } from './steps.ts'

/** The condition that an assessment breaks first, with its numbers; null where it holds. */
export function breakOf(a: Assessment): Formula | null {
  const { request, profiles } = a.context
  const { provider } = profiles.target
  const { memory } = a
  switch (a.failures[0]?.code) {
    case undefined:
      return null
    case 'no-server-left':
      return {
        formula: a.servers > request.survive ? 'survive·⌈r/n⌉ ≥ r' : 'survive ≥ n',
        inputs: {
          survive: request.survive,
          n: a.servers,
          ...(a.servers > request.survive ? { r: a.workers } : {}),
        },
      }
    case 'memory-exceeded':
      return {
        formula: 'M > RAM',
        inputs: { M: memory.serverMiB, RAM: memory.serverRamMiB },
      }
    case 'node-too-small':
      return {
        formula: '⌈(r + surge)/n⌉ > p',
        inputs: { r: a.workers, surge: surgeUnits(a), n: a.servers, p: a.workersPerServer },
      }
    case 'thread-pool-exhausted': {
      const { station } = a.busiest
      const pool = threadPoolWait(station, busiestInput(a).value)
      return {
        formula: 'L_threads ≥ threads',
        inputs: { L_threads: pool?.busy ?? 0, threads: station.threadPool ?? 0 },
      }
    }
    case 'database-exceeded':
      return {
        formula: 'd > dblimit',
        inputs: { d: databaseConnections(a), dblimit: request.dbConnectionLimit ?? 0 },
      }
    case 'no-tier': {
      const { cores = 0, memoryMiB = 0 } = a.tier ?? {}
      return request.threads > cores
        ? { formula: 't > cores_tier', inputs: { t: request.threads, cores_tier: cores } }
        : { formula: 'm_max > m_tier', inputs: { m_max: memory.limitMiB, m_tier: memoryMiB } }
    }
    case 'too-many-instances':
      return {
        formula: 'r > r_most',
        inputs: { r: a.workers, r_most: provider?.mostInstances ?? 0 },
      }
    case 'startup-too-long':
      return {
        formula: 'startup > t_most',
        inputs: { startup: request.startupMs, t_most: provider?.mostStartupSeconds ?? 0 },
      }
    case 'instance-concurrency':
      return {
        formula: 'l > l_most',
        inputs: { l: a.limit, l_most: provider?.mostConcurrency ?? 0 },
      }
    default:
      return aboveTarget(a)
  }
}

/** The busiest is busier than it may be. */
function aboveTarget(a: Assessment): Formula {
  const { symbol, value } = busiestInput(a)
  return { formula: `${symbol} > ρ*`, inputs: { [symbol]: value, 'ρ*': targetOf(a) } }
}

/** The condition of load that a plan keeps. */
export function keepsTarget(a: Assessment): Formula {
  const { symbol, value } = busiestInput(a)
  return { formula: `${symbol} ≤ ρ*`, inputs: { [symbol]: value, 'ρ*': targetOf(a) } }
}

/** What one worker or server fewer would break; null where it would hold. */
export function fewerBreaks(fewer: Assessment, by: 'w' | 'r' | 'n'): Formula | null {
  const { value } = busiestInput(fewer)
  const target = targetOf(fewer)
  if (value > target) {
    return {
      formula: `ρ_${by}−1 > ρ*_${by}−1`,
      inputs: { [`ρ_${by}−1`]: value, [`ρ*_${by}−1`]: target },
    }
  }
  if (by !== 'n') return null
  const { serverMiB, serverRamMiB } = fewer.memory
  switch (fewer.failures[0]?.code) {
    case 'memory-exceeded':
      return { formula: 'M_n−1 > RAM', inputs: { 'M_n−1': serverMiB, RAM: serverRamMiB } }
    case 'node-too-small':
      return {
        formula: 'q_n−1 > p_n−1',
        inputs: {
          'q_n−1': Math.ceil((fewer.workers + surgeUnits(fewer)) / fewer.servers),
          'p_n−1': fewer.workersPerServer,
        },
      }
    default:
      return null
  }
}
