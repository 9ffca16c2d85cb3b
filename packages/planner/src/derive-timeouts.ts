import { policy } from './policy.ts'
import { chapter, type Explain } from './steps.ts'
import { shutdownOf } from './timeouts.ts'

const source = chapter('timeouts')

const atMost = (formula: string, most: { t_most?: number }): string =>
  most.t_most === undefined ? formula : `min(${formula}, t_most)`

/** At least a constant, and three times the slowest that is known. */
function atLeast(slowest: string[]): string {
  if (slowest.length === 0) return 't_least'
  return `max(t_least, ⌈3·${slowest.length === 1 ? slowest[0] : `max(${slowest.join(', ')})`}⌉)`
}

/** The ladder: each waits longer than the one inside it. */
export const explainTimeouts: Explain = (step, a, plan) => {
  const { request, profiles } = a.context
  const { timeouts } = plan
  const { provider } = profiles.target
  const { lifespanSeconds, marginSeconds } = shutdownOf(profiles)
  const { fixedKeepAliveSeconds: fixed, mostKeepAliveSeconds } = profiles.runtime
  const mostKeepAlive = mostKeepAliveSeconds === undefined ? {} : { t_most: mostKeepAliveSeconds }
  step('keep-alive', {
    symbol: 't_ka',
    formula: fixed === null ? atMost('t_idle + 5', mostKeepAlive) : 't_fixed',
    inputs:
      fixed === null
        ? { t_idle: timeouts.upstreamIdleSeconds, ...mostKeepAlive }
        : { t_fixed: fixed },
    value: timeouts.keepAliveSeconds,
    unit: 's',
    source,
  })
  const slowest = {
    ...(plan.latency.p99Ms === null ? {} : { p99: plan.latency.p99Ms }),
    ...(request.latencySloMs === null ? {} : { slo: request.latencySloMs }),
  }
  const least = atLeast(Object.keys(slowest))
  const mostRead = provider ? { t_most: provider.mostReadSeconds } : {}
  step('read-timeout', {
    symbol: 't_read',
    formula: atMost(least, mostRead),
    inputs: { t_least: policy.minimumReadSeconds, ...slowest, ...mostRead },
    value: timeouts.readSeconds,
    unit: 's',
    source,
  })
  const mostGrace = provider ? { t_most: provider.mostGraceSeconds } : {}
  const longest = provider ? '600, t_most − lifespan − margin' : '600'
  step('graceful-timeout', {
    symbol: 'G',
    formula: `min(${least}, ${longest})`,
    inputs: {
      t_least: policy.minimumGracefulSeconds,
      ...slowest,
      ...mostGrace,
      ...(provider ? { lifespan: lifespanSeconds, margin: marginSeconds } : {}),
    },
    value: timeouts.gracefulSeconds,
    unit: 's',
    source,
  })
  step('kill-timeout', {
    symbol: 't_kill',
    formula: 'preStop + G + lifespan + margin',
    inputs: {
      preStop: timeouts.preStopSeconds,
      G: timeouts.gracefulSeconds,
      lifespan: lifespanSeconds,
      margin: marginSeconds,
    },
    value: timeouts.killSeconds,
    unit: 's',
    source,
  })
  const mostStartup = provider?.mostStartupSeconds ? { t_most: provider.mostStartupSeconds } : {}
  step('startup-time', {
    symbol: 't_start',
    formula: atMost('⌈2·startup⌉', mostStartup),
    inputs: { startup: request.startupMs, ...mostStartup },
    value: timeouts.startupSeconds,
    unit: 's',
    source,
  })
}
