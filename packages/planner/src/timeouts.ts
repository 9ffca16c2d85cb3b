import type { Timeouts } from '@plimsoll/schemas/plan'
import type { PlanRequest } from '@plimsoll/schemas/request'
import type { Profiles } from '@plimsoll/schemas/variant'
import { policy } from './policy.ts'

/**
 * The ladder, in whole seconds: a request may take three times its p99 (or objective) before the
 * proxy gives up, finish while the app stops, and the platform kills only after that.
 */
export function timeoutsOf(request: PlanRequest, profiles: Profiles, slowestMs: number): Timeouts {
  const budgetSeconds = Math.ceil((3 * Math.max(slowestMs, request.latencySloMs ?? 0)) / 1000)
  const readSeconds = Math.min(
    Math.max(policy.minimumReadSeconds, budgetSeconds),
    profiles.target.provider?.mostReadSeconds ?? Number.POSITIVE_INFINITY,
  )
  const { provider, placement } = profiles.target
  const { lifespanSeconds, marginSeconds } = shutdownOf(profiles)
  const gracefulSeconds = Math.min(
    policy.maximumGracefulSeconds,
    Math.max(policy.minimumGracefulSeconds, budgetSeconds),
    (provider?.mostGraceSeconds ?? Number.POSITIVE_INFINITY) - lifespanSeconds - marginSeconds,
  )
  const preStopSeconds = placement === 'cluster' ? policy.preStopSeconds : 0
  const fixed = profiles.runtime.fixedKeepAliveSeconds
  const idleSeconds = provider
    ? (provider.upstreamIdleSeconds ?? readSeconds)
    : policy.upstreamIdleSeconds
  return {
    // a provider's is what it is, and so may be too long for a fixed one of the app
    upstreamIdleSeconds:
      fixed === null || provider ? idleSeconds : fixed - policy.fixedKeepAliveMarginSeconds,
    keepAliveSeconds:
      fixed ??
      Math.min(
        idleSeconds + policy.keepAliveMarginSeconds,
        profiles.runtime.mostKeepAliveSeconds ?? Number.POSITIVE_INFINITY,
      ),
    readSeconds,
    preStopSeconds,
    gracefulSeconds,
    killSeconds: preStopSeconds + gracefulSeconds + lifespanSeconds + marginSeconds,
    startupSeconds: Math.min(
      Math.ceil((request.startupMs / 1000) * policy.startupMargin),
      provider?.mostStartupSeconds ?? Number.POSITIVE_INFINITY,
    ),
  }
}

/** What follows the last request: the app's own end, and a margin. Short where a provider is. */
export function shutdownOf({ target }: Profiles): {
  lifespanSeconds: number
  marginSeconds: number
} {
  const most = target.provider?.mostGraceSeconds ?? Number.POSITIVE_INFINITY
  return most < policy.minimumGracefulSeconds + policy.lifespanShutdownSeconds
    ? {
        lifespanSeconds: policy.shortLifespanShutdownSeconds,
        marginSeconds: policy.shortKillMarginSeconds,
      }
    : { lifespanSeconds: policy.lifespanShutdownSeconds, marginSeconds: policy.killMarginSeconds }
}
