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
  const readSeconds = Math.max(policy.minimumReadSeconds, budgetSeconds)
  const gracefulSeconds = Math.min(
    policy.maximumGracefulSeconds,
    Math.max(policy.minimumGracefulSeconds, budgetSeconds),
  )
  const preStopSeconds = profiles.target.placement === 'cluster' ? policy.preStopSeconds : 0
  const fixed = profiles.runtime.fixedKeepAliveSeconds
  return {
    upstreamIdleSeconds:
      fixed === null ? policy.upstreamIdleSeconds : fixed - policy.fixedKeepAliveMarginSeconds,
    keepAliveSeconds: fixed ?? policy.upstreamIdleSeconds + policy.keepAliveMarginSeconds,
    readSeconds,
    preStopSeconds,
    gracefulSeconds,
    killSeconds:
      preStopSeconds + gracefulSeconds + policy.lifespanShutdownSeconds + policy.killMarginSeconds,
    startupSeconds: Math.ceil((request.startupMs / 1000) * policy.startupMargin),
  }
}
