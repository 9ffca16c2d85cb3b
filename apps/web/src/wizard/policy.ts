import type { Catalog } from '@plimsoll/schemas/catalog'

type PolicyChange = Catalog['policies'][number]['changes'][number]

/** How the constants that a link was made with stand to those that its numbers come from now. */
export type Standing =
  | { kind: 'older'; changes: PolicyChange[] }
  | { kind: 'newer' }
  | { kind: 'unknown' }

/**
 * What a link's policy says; null where it is the present one. A constant that changed several
 * times is told once, from then to now.
 */
export function standingOf(
  given: string | undefined,
  { policyVersion, policies }: Pick<Catalog, 'policyVersion' | 'policies'>,
): Standing | null {
  if (given === undefined || given === policyVersion) return null
  const made = policies.findIndex(({ version }) => version === given)
  // Versions are dates, year first.
  if (made < 0) {
    const isDate = /^\d{4}-\d{2}(-\d{2})?$/.test(given)
    return { kind: isDate && given > policyVersion ? 'newer' : 'unknown' }
  }
  const net = new Map<string, PolicyChange>()
  for (const { changes } of policies.slice(made + 1)) {
    for (const change of changes) {
      net.set(change.constant, { ...change, from: net.get(change.constant)?.from ?? change.from })
    }
  }
  return { kind: 'older', changes: [...net.values()].filter(({ from, to }) => from !== to) }
}
