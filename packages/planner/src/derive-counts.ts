import type { DerivationRule } from '@plimsoll/schemas/plan'
import { surgeUnits } from './assess.ts'
import type { Assessment } from './assessment.ts'
import { sizeCluster } from './cluster.ts'
import { breakOf, fewerBreaks, keepsTarget } from './derive-breaks.ts'
import { hostUnitOf } from './derive-placement.ts'
import { explainWorkers } from './derive-workers.ts'
import { sizeHosts } from './hosts.ts'
import { besides, chapter, type Explain, type Formula } from './steps.ts'

/** How many servers, what stands on each, and what they cost. */
export const explainCounts: Explain = (step, a, plan) => {
  const { request } = a.context
  step('servers', {
    symbol: 'n',
    ...serversWorking(a),
    value: a.servers,
    unit: hostUnitOf(a),
    source: chapter('how-many'),
  })
  explainWorkers(step, a, plan)
  if (request.pricePerMonth !== null) {
    step('cost', {
      symbol: 'cost',
      formula: 'n·price',
      inputs: { n: a.servers, price: request.pricePerMonth },
      value: request.pricePerMonth * a.servers,
      unit: '',
      source: 'query: price',
    })
  }
}

function serversWorking(a: Assessment): Formula & { rule?: DerivationRule } {
  const { request, profiles } = a.context
  const { survive } = request
  if (profiles.target.placement === 'provider') return { formula: 'r', inputs: { r: a.workers } }
  if (request.servers !== 'auto') {
    const given = { formula: 'servers', inputs: { servers: request.servers } }
    return { ...besides(given, breakOf(a)), rule: 'given' }
  }
  const holds = a.failures.length === 0
  if (a.servers === survive + 1) {
    const least = survive > 0 ? 'servers-survive' : 'servers-one'
    return {
      ...besides({ formula: 'survive + 1', inputs: { survive } }, breakOf(a)),
      rule: holds ? least : 'servers-none',
    }
  }
  return moreServers(a, holds)
}

/** More than the failures to survive ask for: one fewer would not do. */
function moreServers(a: Assessment, holds: boolean): Formula & { rule: DerivationRule } {
  const fewer = withServers(a, a.servers - 1)
  const isPacked = holds && fewer.failures[0]?.code === 'node-too-small'
  const search: Formula = isPacked
    ? {
        formula: 'min n: ⌈(r + surge)/n⌉ ≤ p',
        inputs: { r: a.workers, surge: surgeUnits(a), p: a.workersPerServer },
      }
    : lightEnough(a)
  return {
    ...besides(search, fewerBreaks(fewer, 'n'), holds ? null : breakOf(a)),
    rule: !holds ? 'servers-carrying' : isPacked ? 'servers-packing' : 'servers-load',
  }
}

function lightEnough(a: Assessment): Formula {
  const { formula, inputs } = keepsTarget(a)
  const { survive } = a.context.request
  return { formula: `min n > survive: ${formula}`, inputs: { survive, ...inputs } }
}

/** The same request on so many servers; what is asked for was judged when it was sized. */
function withServers({ context }: Assessment, servers: number): Assessment {
  const asked = { ...context, request: { ...context.request, servers } }
  return context.profiles.target.placement === 'host' ? sizeHosts(asked) : sizeCluster(asked)
}
