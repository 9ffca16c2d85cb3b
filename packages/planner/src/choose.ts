import type { Replication } from '@plimsoll/schemas/ids'
import type { PlanRequest } from '@plimsoll/schemas/request'
import type { Profiles } from '@plimsoll/schemas/variant'
import type { Assessment } from './assessment.ts'
import { sizeCluster } from './cluster.ts'
import { contextOf, type Known } from './context.ts'
import { sizeHosts } from './hosts.ts'
import { sizeProvider } from './provider.ts'

/** Why the replication is what it is. */
export type ReplicationReason = 'asked' | 'only' | 'default' | 'saves-servers' | 'meets-objective'

export type Choice = { assessment: Assessment; reason: ReplicationReason }

/** Sizes or judges the request with one replication. */
export function sizeWith(
  request: PlanRequest,
  profiles: Profiles,
  replication: Replication,
  known: Known,
): Assessment {
  const context = contextOf(request, profiles, replication, known)
  switch (profiles.target.placement) {
    case 'host':
      return sizeHosts(context)
    case 'cluster':
      return sizeCluster(context)
    case 'provider':
      return sizeProvider(context)
  }
}

/** The replications that target and runtime can both do. */
export function possibleReplications({ runtime, target }: Profiles): readonly Replication[] {
  return target.replications.filter((r) => r === 'instances' || runtime.hasManager)
}

/**
 * Replication as asked; by default the target's own, and another only where that saves a server
 * or holds where the default does not.
 */
export function choose(request: PlanRequest, profiles: Profiles, known: Known): Choice {
  const possible = possibleReplications(profiles)
  const asked = request.replication
  if (asked !== 'auto' && possible.includes(asked)) {
    return { assessment: sizeWith(request, profiles, asked, known), reason: 'asked' }
  }
  const { defaultReplication } = profiles.target
  const first = possible.includes(defaultReplication) ? defaultReplication : possible[0]!
  const assessment = sizeWith(request, profiles, first, known)
  const other = possible.find((r) => r !== first)
  if (other === undefined) return { assessment, reason: 'only' }
  const holds = assessment.failures.length === 0
  const cannotSave = request.servers !== 'auto' || assessment.servers <= request.survive + 1
  if (holds && cannotSave) return { assessment, reason: 'default' }
  const rival = sizeWith(request, profiles, other, known)
  const rivalHolds = rival.failures.length === 0
  if (rivalHolds && !holds) return { assessment: rival, reason: 'meets-objective' }
  if (rivalHolds && rival.servers < assessment.servers) {
    return { assessment: rival, reason: 'saves-servers' }
  }
  return { assessment, reason: 'default' }
}
