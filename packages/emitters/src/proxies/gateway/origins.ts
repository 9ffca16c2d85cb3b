import type { OriginRule } from '../../file.ts'

export const gatewayOrigins: readonly OriginRule[] = [
  { match: /^ {2}gatewayClassName: /, concept: 'https', field: 'class' },
  { match: /^ {6}(hostname|port): /, concept: 'https', field: 'domain' },
  { match: /^ {4}cert-manager\.io\/issuer: /, concept: 'https', field: 'email' },
]

export const routeOrigins: readonly OriginRule[] = [
  { match: /^ {10}port: /, concept: 'https', field: 'proxy' },
  { match: /^ {4}- (?!name: )[^\s:]+$/, concept: 'https', field: 'domain' },
  { match: /^ {8}request: /, concept: 'https', derivation: 'read-timeout' },
  { match: /max-age=/, concept: 'https', field: 'hsts' },
  { match: /^ {12}(scheme: https|statusCode: )/, concept: 'https', field: 'domain' },
]

export const policyOrigins: readonly OriginRule[] = [
  { match: /^ {4}type: LeastRequest/, concept: 'replication', derivation: 'response-time' },
  { match: /^ {6}connectionIdleTimeout: /, concept: 'https', derivation: 'keep-alive' },
  {
    match: /^ {4}max(Connections|ParallelRequests|PendingRequests): /,
    concept: 'memory',
    derivation: 'concurrency-limit',
  },
  {
    match: /^ {4}max(Connections|ParallelRequests|PendingRequests): /,
    concept: 'replication',
    derivation: 'replicas-max',
  },
]
