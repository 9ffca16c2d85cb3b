import type { OriginRule } from '../../file.ts'

export const origins: readonly OriginRule[] = [
  { match: /^\tmaxconn /, concept: 'replication', derivation: 'concurrency-limit' },
  { match: /^\tserver app/, concept: 'replication', derivation: 'workers' },
  { match: /^\tserver app.* maxconn /, concept: 'memory', derivation: 'concurrency-limit' },
  { match: /balance leastconn/, concept: 'replication', field: 'replication' },
  { match: /http-reuse|http-server-close/, concept: 'replication', field: 'replication' },
  { match: /pool-max-conn/, concept: 'replication', derivation: 'concurrency-limit' },
  { match: /pool-purge-delay/, concept: 'https', derivation: 'keep-alive' },
  { match: /timeout (client|server|queue) /, concept: 'https', derivation: 'read-timeout' },
  { match: /^\tretries \d+$/, concept: 'restarts', field: 'startupMs' },
  { match: /http-check send/, concept: 'startup', field: 'health' },
  { match: / ssl crt |redirect prefix|server certbot/, concept: 'https', field: 'domain' },
  { match: /Strict-Transport-Security/, concept: 'https', field: 'hsts' },
  { match: /bind .*8080/, concept: 'https', field: 'domain' },
]
