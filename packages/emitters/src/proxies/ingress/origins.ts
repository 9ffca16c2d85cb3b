import type { OriginRule } from '../../file.ts'

export const ingressOrigins: readonly OriginRule[] = [
  { match: /^ +number: /, concept: 'https', field: 'proxy' },
  { match: /^ {2}ingressClassName: /, concept: 'https', field: 'class' },
  { match: /^ {4}cert-manager\.io\/issuer: /, concept: 'https', field: 'email' },
  { match: /^ {4}- host: |^ {8}- (?!path)[^\s:]+$/, concept: 'https', field: 'domain' },
  { match: /\/(load-balance|lb-method): /, concept: 'replication', derivation: 'response-time' },
  { match: /client-max-body-size: /, concept: 'memory', field: 'proxy' },
  { match: /\/(pod-maxconn|max-conns): /, concept: 'memory', derivation: 'concurrency-limit' },
  {
    match: /\/(timeout-server|proxy-read-timeout): /,
    concept: 'https',
    derivation: 'read-timeout',
  },
  { match: /max-age|stsSeconds|nginx\.org\/hsts: /, concept: 'https', field: 'hsts' },
  { match: /ssl-redirect|router\.entrypoints: /, concept: 'https', field: 'domain' },
]
