import type { Deployment } from '@plimsoll/schemas/deployment'
import { certificateLasts, siteFunctions } from '../site-checks.ts'

/** Of the files, by what the machine may have. */
export const fileChecks = (yaml: string): string[] => [
  `with yamllint '${yaml} is well formed' yamllint -d relaxed ${yaml}`,
  "with hadolint 'Dockerfile is well formed' hadolint Dockerfile",
]

/** Asks the service over HTTPS, by its domain or by the provider's own name, read from `$url`. */
export function siteChecksOf({ plan, site }: Deployment, urlCommand: string): string[] {
  const { health } = plan.request
  const answers = (label: string, url: string) =>
    `with curl '${label}' curl --silent --show-error --fail --output /dev/null --max-time 10 "${url}${health}"`
  const { domain } = site
  return domain === null
    ? [
        `url=$(${urlCommand})`,
        answers('the health check answers', '$url'),
        `skip 'renewal of the certificate' 'without a domain there is none of our own'`,
      ]
    : [
        answers('HTTPS answers with a valid certificate', `https://${domain}`),
        certificateLasts(domain, domain, { hours: 5 * 24 }),
      ]
}

/** What only the provider sees, and where to look. */
export const skippedOf = (what: string, where: string): string => `skip '${what}' '${where}'`

export { siteFunctions }
