import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { bundleFile } from '../../file.ts'

/** Asks for the certificate unless it is there and not due; the authority may say when it is. */
export const certbotArguments = ({ name, site }: Deployment, challengeRoot: string): string[] => [
  'certbot',
  'certonly',
  '--webroot',
  '--webroot-path',
  challengeRoot,
  '--cert-name',
  name,
  '--domain',
  site.domain ?? '',
  ...(site.email === null
    ? ['--register-unsafely-without-email']
    : ['--email', site.email, '--no-eff-email']),
  '--agree-tos',
  '--non-interactive',
  '--keep-until-expiring',
]

/** Runs after each renewal of any certificate on the server, and cares for this one. */
export function deployHook({ name, head }: Deployment): BundleFile {
  const text = `#!/bin/sh
# Certbot runs this after it renewed a certificate: nginx takes the new one.
set -eu

case "$RENEWED_LINEAGE" in
  */${name}) nginx -t -q && systemctl reload nginx.service ;;
esac`
  return bundleFile(head, {
    path: 'certbot/deploy-hook.sh',
    language: 'shell',
    mode: 0o755,
    text,
    rules: [{ match: /systemctl reload/, concept: 'https', field: 'domain' }],
  })
}
