import type { Deployment } from '@plimsoll/schemas/deployment'
import { isAddress } from '@plimsoll/schemas/text'
import type { OriginRule } from './file.ts'
import { shellWord } from './format/shell.ts'

/** Whether the site needs a certificate that has to be there before the proxy serves it. */
export const hasCertificate = ({ site }: Deployment): boolean =>
  site.tls === 'acme' || site.tls === 'private'

/** argv that makes a key and a certificate that signs itself, for a year. */
export const selfSigned = ({ site }: Deployment, key: string, certificate: string): string[] => [
  'openssl',
  'req',
  '-x509',
  '-newkey',
  'ec',
  '-pkeyopt',
  'ec_paramgen_curve:prime256v1',
  '-nodes',
  '-days',
  '365',
  '-subj',
  `/CN=${site.domain}`,
  '-addext',
  `subjectAltName=${isAddress(site.domain ?? '') ? 'IP' : 'DNS'}:${site.domain}`,
  '-keyout',
  key,
  '-out',
  certificate,
]

/**
 * Command of the shell that ends well where the certificate (a word of the shell) is there and for
 * the site's name. OpenSSL says so in words: its exit code may be 0 for another name too.
 */
export const isForName = ({ site }: Deployment, certificate: string): string => {
  const option = isAddress(site.domain ?? '') ? '-checkip' : '-checkhost'
  return `openssl x509 -noout ${option} ${shellWord(site.domain ?? '')} -in ${certificate} 2> /dev/null | grep -q ' does match '`
}

/** Line of install.sh for `isForName` and `selfSigned`. */
export const needOpenssl = `need openssl 'Install the package openssl.'`

/**
 * Asks for the certificate unless it is there, for this name, and not due; the authority may say when
 * it is.
 * `way` is how the challenge is answered.
 */
export const certbotArguments = ({ name, site }: Deployment, way: readonly string[]): string[] => [
  'certbot',
  'certonly',
  ...way,
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
  // the certificate is named after the app, whose domain may have changed
  '--renew-with-new-domains',
]

/** Lines of the programs that bring certificates and look when to renew them. */
export const certificateOrigins: readonly OriginRule[] = [
  {
    match: /certbot certonly|openssl (req|x509)|sleep \d|pause=\d/,
    concept: 'https',
    field: 'domain',
  },
]

/** Mozilla's guideline 6.0, intermediate, for TLS 1.2: every client of the last years. */
export const intermediateCiphers = [
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
]

/** RFC 1918 and RFC 4193: where an edge in front of several servers is. */
export const edgeNetworks = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fd00::/8']
