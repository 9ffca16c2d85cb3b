import type { Tls } from '@plimsoll/schemas/deployment'
import type { PlanRequest } from '@plimsoll/schemas/request'

/** Names that no public authority signs: RFC 6761 and 6762, `.internal`, single labels, addresses. */
const privateName = /^[^.]+$|\.(localhost|local|internal|test|home\.arpa)$|^(\d{1,3}\.){3}\d{1,3}$/i

export const isPrivateName = (domain: string): boolean => privateName.test(domain)

/** Who holds the certificate of a request's site on so many servers. */
export function tlsOf(
  { domain, edge }: Pick<PlanRequest, 'domain' | 'edge'>,
  servers: number,
): Tls {
  if (domain === null) return 'none'
  if (servers > 1 && (edge === 'haproxy' || edge === 'provider')) return 'edge'
  return privateName.test(domain) ? 'private' : 'acme'
}
