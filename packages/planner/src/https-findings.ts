import type { Finding } from '@plimsoll/schemas/finding'
import { isPrivateName } from '@plimsoll/schemas/text'
import type { Assessment } from './assessment.ts'

/** What ends TLS and for which name, who signs for it, and what to do about it later. */
export function httpsFindings({ context, servers }: Assessment): Finding[] {
  const { request, profiles } = context
  const { domain, edge } = request
  const { placement, provider } = profiles.target
  const found: Finding[] = []
  const say = (
    severity: Finding['severity'],
    code: Finding['code'],
    params: Finding['params'] = {},
  ) => found.push({ code, severity, concept: 'https', params })
  if (placement === 'host' && servers > 1 && edge === 'none') {
    say('warning', 'no-edge', { servers })
  }
  if (profiles.proxy.isAbsent) say('warning', 'no-proxy', { port: request.port })
  else if (domain === null) {
    if (provider?.ownName) say('advice', 'provider-name')
    else say('warning', 'no-domain')
  } else {
    const byEdge = servers > 1 && (edge === 'haproxy' || edge === 'provider')
    const isOurs = placement !== 'provider' && !byEdge
    if (isPrivateName(domain)) {
      if (isOurs) say('warning', 'private-name', { domain })
    } else {
      if (isOurs && request.email === null) say('advice', 'no-email')
      if (!request.hsts) say('advice', 'hsts-later')
    }
  }
  return found
}
