import type { OriginRule } from '../../file.ts'

export const staticOrigins: readonly OriginRule[] = [
  { match: /^ +- \S+\/\d+$/, within: /trustedIPs/, concept: 'https', field: 'edge' },
  { match: /^ {2}web(secure)?:$|address: /, concept: 'https', field: 'domain' },
  { match: /email:|httpChallenge:/, concept: 'https', field: 'email' },
  { match: /refreshSeconds:/, concept: 'restarts', field: 'target' },
  { match: /readTimeout:/, concept: 'https', derivation: 'read-timeout' },
  { match: /graceTimeOut:/, concept: 'restarts', derivation: 'graceful-timeout' },
]

export const dynamicOrigins: readonly OriginRule[] = [
  { match: /rule:|certResolver:/, concept: 'https', field: 'domain' },
  { match: /amount:/, concept: 'memory', derivation: 'concurrency-limit' },
  { match: /amount:/, concept: 'replication', derivation: 'workers' },
  { match: /stsSeconds:/, concept: 'https', field: 'hsts' },
  { match: /url:/, concept: 'replication', derivation: 'workers' },
  { match: /url: http/, concept: 'startup', field: 'port' },
  {
    match: /(attempts|initialInterval|dialTimeout|interval): /,
    concept: 'restarts',
    field: 'proxy',
  },
  { match: /strategy:/, concept: 'replication', field: 'replication' },
  { match: /maxIdleConnsPerHost: -1/, concept: 'replication', field: 'replication' },
  { match: /maxIdleConnsPerHost: \d/, concept: 'replication', derivation: 'concurrency-limit' },
  { match: /responseHeaderTimeout:|^ +timeout: /, concept: 'https', derivation: 'read-timeout' },
  { match: /idleConnTimeout:/, concept: 'https', derivation: 'keep-alive' },
  { match: /healthCheck:/, concept: 'startup', field: 'health' },
]
