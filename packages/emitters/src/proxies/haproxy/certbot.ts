import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { bundleFile } from '../../file.ts'
import { certificateDirectory, certificatePath, challengePort, paths } from './layout.ts'

/** Certbot answers the challenge itself, on a port that HAProxy hands the path to. */
export const standalone = (address: string | null): string[] => [
  '--standalone',
  '--http-01-port',
  String(challengePort),
  ...(address === null ? [] : ['--http-01-address', address]),
]

/** Lines of sh that join `$1`'s chain and key where HAProxy reads them, for root's eyes alone. */
export const joinLines = (deployment: Deployment): string[] => {
  const pem = certificatePath(deployment)
  return [
    'umask 077',
    `mkdir -p ${certificateDirectory}`,
    `cat "$1/fullchain.pem" "$1/privkey.pem" > ${pem}.new`,
    `mv ${pem}.new ${pem}`,
  ]
}

/** Runs after each renewal of any certificate on the server, and cares for this one. */
export function deployHook(deployment: Deployment): BundleFile {
  const { name, head } = deployment
  const text = `#!/bin/sh
# Certbot runs this after it renewed a certificate: HAProxy gets chain and key in one file.
set -eu

join() {
${joinLines(deployment)
  .map((line) => `  ${line}`)
  .join('\n')}
}

case "$RENEWED_LINEAGE" in
  */${name})
    join "$RENEWED_LINEAGE"
    haproxy -c -q -f /etc/haproxy/haproxy.cfg
    systemctl reload haproxy.service
    ;;
esac`
  return bundleFile(head, {
    path: paths.hook,
    language: 'shell',
    mode: 0o755,
    text,
    rules: [{ match: /systemctl reload/, concept: 'https', field: 'domain' }],
  })
}
