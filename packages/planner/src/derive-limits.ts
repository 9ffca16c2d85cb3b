import type { Plan } from '@plimsoll/schemas/plan'
import { databaseConnections, surgeUnits } from './assess.ts'
import type { Assessment } from './assessment.ts'
import { isHost, unitOf } from './derive-placement.ts'
import { explainSafeRate } from './derive-safe.ts'
import { policy } from './policy.ts'
import { utilisationAt } from './station.ts'
import { type AddStep, chapter, type Explain } from './steps.ts'

/** The safe line, database connections and the bounds of the autoscaler. */
export const explainLimits: Explain = (step, a, plan) => {
  const { request } = a.context
  explainSafeRate(step, a, plan)
  if (request.poolConnections !== null) {
    const surge = surgeUnits(a)
    const isManaged = a.context.replication === 'manager'
    const all = !isHost(a) ? 'r' : a.servers > 1 ? 'n·w' : 'w'
    step('database-connections', {
      symbol: 'd',
      formula: surge > 0 ? `pool·(${all} + surge${isManaged ? '·w' : ''})` : `pool·${all}`,
      inputs: {
        pool: request.poolConnections,
        ...(isHost(a) ? { w: a.workersPerServer } : { r: a.workers }),
        ...(all === 'n·w' ? { n: a.servers } : {}),
        ...(surge > 0 ? { surge } : {}),
      },
      value: databaseConnections(a),
      unit: 'connections',
      source: chapter('database'),
    })
  }
  if (plan.scaling) explainScaling(step, a, plan.scaling)
}

/** Between what carries the mean rate and what carries the peak. */
function explainScaling(step: AddStep, a: Assessment, scaling: NonNullable<Plan['scaling']>): void {
  const { request, profiles, meanRps } = a.context
  const isCluster = profiles.target.placement === 'cluster'
  const source = isCluster ? chapter('kubernetes') : chapter('how-many')
  const r = scaling.minReplicas
  const { survive } = request
  const left = r - survive * (isCluster ? Math.ceil(r / a.servers) : 1)
  const quiet = left > 0 ? a.context.station(left) : null
  const target = quiet ? a.context.target(left) : 0
  const isEnough = quiet !== null && utilisationAt(quiet, meanRps) <= target * (1 + 1e-6)
  const among = survive === 0 ? 'r' : isCluster ? '(r − survive·⌈r/n⌉)' : '(r − survive)'
  step('replicas-min', {
    symbol: 'r_min',
    ...(isEnough
      ? {
          formula: `min r ≥ r_least: λ_mean·S/${among} ≤ ρ*_min`,
          inputs: {
            r_least: Math.min(r, Math.max(policy.minimumReplicas, survive + 1)),
            λ_mean: meanRps,
            S: quiet.serviceTimeMs,
            ...(survive > 0 ? { survive } : {}),
            ...(survive > 0 && isCluster ? { n: a.servers } : {}),
            'ρ*_min': target,
          },
        }
      : { formula: 'r', inputs: { r: a.workers } }),
    value: r,
    unit: unitOf(a),
    source,
  })
  step('replicas-max', {
    symbol: 'r_max',
    formula: 'r',
    inputs: { r: a.workers },
    value: scaling.maxReplicas,
    unit: unitOf(a),
    source,
  })
}
