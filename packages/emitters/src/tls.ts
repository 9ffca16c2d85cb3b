import type { Tls } from '@plimsoll/schemas/deployment'
import type { PlanRequest } from '@plimsoll/schemas/request'
import { isPrivateName } from '@plimsoll/schemas/text'

/** Who holds the certificate of a request's site on so many servers. */
export function tlsOf(
  { domain, edge }: Pick<PlanRequest, 'domain' | 'edge'>,
  servers: number,
): Tls {
  if (domain === null) return 'none'
  if (servers > 1 && (edge === 'haproxy' || edge === 'provider')) return 'edge'
  return isPrivateName(domain) ? 'private' : 'acme'
}
