import { databaseConnections, surgeUnits } from './assess.ts'
import type { Explain } from './steps.ts'
import { shutdownOf } from './timeouts.ts'

/** The safe line, replicas and the timeout ladder. */
export const explainLimits: Explain = (step, a, plan) => {
  const { request, profiles, meanRps, peakRps } = a.context
  const { timeouts, concurrency, scaling } = plan
  const { provider } = profiles.target
  const { lifespanSeconds, marginSeconds } = shutdownOf(profiles)
  const replicas = provider ? 'instances' : 'pods'
  const replicasSource = `docs/model.md, ${provider ? 'providers' : 'Kubernetes'}`
  step(
    'safe-rate',
    'λ_safe',
    'max λ: ρ ≤ ρ*, L + 3√L ≤ l',
    { 'ρ*': plan.utilisation.target, l: concurrency.perWorkerLimit, survive: request.survive },
    plan.safeRateRps,
    '/s',
    'docs/model.md, the safe line',
  )
  if (request.poolConnections !== null) {
    step(
      'database-connections',
      'd',
      'pool·(w + surge)',
      { pool: request.poolConnections, w: a.workers, surge: surgeUnits(a) },
      databaseConnections(a),
      'connections',
      'docs/model.md, database',
    )
  }
  if (scaling) {
    step(
      'replicas-min',
      'r_min',
      'min r ≥ 2: ρ(λ_mean) ≤ ρ*',
      { λ_mean: meanRps, 'ρ*': plan.utilisation.target },
      scaling.minReplicas,
      replicas,
      replicasSource,
    )
    step(
      'replicas-max',
      'r_max',
      'min r: ρ(λ_peak) ≤ ρ*',
      { λ_peak: peakRps, 'ρ*': plan.utilisation.target, survive: request.survive },
      scaling.maxReplicas,
      replicas,
      replicasSource,
    )
  }
  step(
    'keep-alive',
    't_ka',
    profiles.runtime.fixedKeepAliveSeconds === null ? 't_idle + 5' : 't_ka(runtime)',
    { t_idle: timeouts.upstreamIdleSeconds },
    timeouts.keepAliveSeconds,
    's',
    'docs/model.md, timeouts',
  )
  step(
    'read-timeout',
    't_read',
    'max(60, 3·p99)',
    { p99: plan.latency.p99Ms ?? request.latencySloMs ?? 0 },
    timeouts.readSeconds,
    's',
    'docs/model.md, timeouts',
  )
  step(
    'graceful-timeout',
    'G',
    provider ? 'min(max(15, 3·p99), t_most − lifespan − margin)' : 'max(15, 3·p99)',
    {
      p99: plan.latency.p99Ms ?? request.latencySloMs ?? 0,
      ...(provider
        ? { t_most: provider.mostGraceSeconds, lifespan: lifespanSeconds, margin: marginSeconds }
        : {}),
    },
    timeouts.gracefulSeconds,
    's',
    'docs/model.md, timeouts',
  )
  step(
    'kill-timeout',
    't_kill',
    'preStop + G + lifespan + margin',
    {
      preStop: timeouts.preStopSeconds,
      G: timeouts.gracefulSeconds,
      lifespan: lifespanSeconds,
      margin: marginSeconds,
    },
    timeouts.killSeconds,
    's',
    'docs/model.md, timeouts',
  )
  step(
    'startup-time',
    't_start',
    provider?.mostStartupSeconds ? 'min(2·startup, t_most)' : '2·startup',
    {
      startup: request.startupMs / 1000,
      ...(provider?.mostStartupSeconds ? { t_most: provider.mostStartupSeconds } : {}),
    },
    timeouts.startupSeconds,
    's',
    'query: startup',
  )
}
