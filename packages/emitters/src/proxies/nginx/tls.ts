import type { Deployment } from '@plimsoll/schemas/deployment'
import { intermediateCiphers } from '../../certificate.ts'
import { layoutOf } from './layout.ts'

/** No stapling: the authorities have given it up. */
export function tlsLines(deployment: Deployment): string[] {
  const { certificate, certificateKey, prefix } = layoutOf(deployment)
  return [
    `ssl_certificate ${certificate};`,
    `ssl_certificate_key ${certificateKey};`,
    'ssl_protocols TLSv1.2 TLSv1.3;',
    `ssl_ciphers ${intermediateCiphers.join(':')};`,
    'ssl_prefer_server_ciphers off;',
    'ssl_ecdh_curve X25519:prime256v1:secp384r1;',
    `ssl_session_cache shared:${prefix}_tls:10m;`,
    'ssl_session_timeout 1d;',
    'ssl_session_tickets off;',
  ]
}
