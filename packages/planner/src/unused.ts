import type { Finding } from '@plimsoll/schemas/finding'
import type { ConceptId } from '@plimsoll/schemas/ids'
import { type Group, type ParameterName, parameters } from '@plimsoll/schemas/parameters'
import type { QueryPart } from '@plimsoll/schemas/query'
import type { Profiles } from '@plimsoll/schemas/variant'

/** What says something only where the other one is given as well. */
const needs: readonly [ParameterName, ParameterName][] = [
  ['email', 'domain'],
  ['hsts', 'domain'],
  ['once', 'before'],
  ['pool', 'dblimit'],
  ['dblimit', 'pool'],
  ['sharing', 'preload'],
]

const conceptOfGroup: Record<Group, ConceptId> = {
  link: 'utilisation',
  app: 'replication',
  memory: 'memory',
  traffic: 'utilisation',
  servers: 'replication',
  files: 'startup',
}

const conceptOfParameter: Partial<Record<ParameterName, ConceptId>> = {
  ram: 'memory',
  reserve: 'memory',
  port: 'startup',
  edge: 'https',
  email: 'https',
  hsts: 'https',
  egress: 'https',
  class: 'https',
  nginx: 'https',
  once: 'previous-steps',
}

/** Parameters that were given and that nothing follows from. */
export function unusedFindings(
  { unused }: Profiles,
  parts: readonly QueryPart[],
): Omit<Finding, 'severity'>[] {
  const given = new Set(parts.map(({ name }) => name))
  const found: Omit<Finding, 'severity'>[] = []
  const say = (code: Finding['code'], param: ParameterName, params: Finding['params']) =>
    found.push({
      code,
      concept: conceptOfParameter[param] ?? conceptOfGroup[parameters[param].group],
      params: { param, ...params },
    })
  for (const { param, because } of unused) {
    if (given.delete(param)) say('parameter-unused', param, { because })
  }
  for (const [param, needed] of needs) {
    if (given.has(param) && !given.has(needed)) say('parameter-alone', param, { needed })
  }
  return found
}
