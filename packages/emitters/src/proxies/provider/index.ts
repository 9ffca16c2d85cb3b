import { t } from '@plimsoll/messages/t'
import type { PlanRequest } from '@plimsoll/schemas/request'
import { isPrivateName } from '@plimsoll/schemas/text'
import { refusal } from '../../refusal.ts'
import type { TlsProxy } from '../../variant.ts'
import { profileOf } from './profile.ts'

/** No public authority signs such a name, so no provider has a certificate for it. */
const refusals = ({ domain, target }: PlanRequest) =>
  domain !== null && isPrivateName(domain)
    ? [
        refusal('domain', domain, {
          rule: 'public-name',
          params: { with: `target=${target}` },
          example: 'api.example.com',
        }),
      ]
    : []

/** TLS, certificates and balancing by the provider: there is nothing to emit. */
export const provider: TlsProxy<'provider'> = {
  id: 'provider',
  profile: profileOf({}),
  profileOf: (_, target) => profileOf(target),
  refusals,
  emit: () => ({ files: [], container: null, host: null }),
  conceptFiles: () => ({}),
  guide({ lang, site, plan }) {
    const dispatch = t(lang, `results.dispatch.${plan.latency.dispatch}`)
    const certificates =
      site.domain === null
        ? t(lang, 'provider.noDomain')
        : t(lang, 'provider.certificate', { domain: site.domain })
    return {
      install: [],
      certificates: [{ text: certificates }, { text: t(lang, 'provider.dispatch', { dispatch }) }],
    }
  },
  checks: () => ({ files: [], running: [] }),
}
