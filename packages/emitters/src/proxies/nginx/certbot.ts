import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { bundleFile } from '../../file.ts'

/** The challenge is a file that nginx serves. */
export const webroot = (challengeRoot: string): string[] => [
  '--webroot',
  '--webroot-path',
  challengeRoot,
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
