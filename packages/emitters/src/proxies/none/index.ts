import { t } from '@plimsoll/messages/t'
import type { PlanRequest } from '@plimsoll/schemas/request'
import { refusal } from '../../refusal.ts'
import type { TlsProxy } from '../../variant.ts'
import { profile } from './profile.ts'

/** What nobody would do: several servers behind an edge that can't reach them, and HSTS. */
function refusals({ edge, hsts }: PlanRequest) {
  const params = { with: 'proxy=none' }
  return [
    ...(edge === 'none'
      ? []
      : [refusal('edge', edge, { expected: 'none', rule: 'reachable-app', params })]),
    ...(hsts ? [refusal('hsts', 'yes', { expected: 'no', rule: 'tls-here', params })] : []),
  ]
}

/** No proxy: the app itself answers plain HTTP on its port, to this machine alone. */
export const none: TlsProxy<'none'> = {
  id: 'none',
  profile,
  // nothing spreads requests over several ports
  replications: ['manager'],
  isTcpOnly: true,
  refusals,
  emit: () => ({ files: [], container: null, host: { group: '', install: [] } }),
  conceptFiles: () => ({ https: ['README.md'] }),
  guide: ({ lang, plan }) => ({
    install: [],
    certificates: [{ text: t(lang, 'none.certificates', { port: plan.request.port }) }],
  }),
  checks: ({ plan, site }) => {
    const { port, health } = plan.request
    const host = site.domain === null ? '' : `--header 'Host: ${site.domain}' `
    return {
      files: [],
      running: [
        `with curl 'the health check answers' curl --silent --show-error --fail --output /dev/null --max-time 10 ${host}http://127.0.0.1:${port}${health}`,
        `skip 'HTTPS and its renewal' 'what stands in front ends TLS'`,
      ],
    }
  },
}
