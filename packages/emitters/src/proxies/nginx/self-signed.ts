import type { Deployment } from '@plimsoll/schemas/deployment'

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
  `subjectAltName=${/^[\d.]+$/.test(site.domain ?? '') ? 'IP' : 'DNS'}:${site.domain}`,
  '-keyout',
  key,
  '-out',
  certificate,
]
