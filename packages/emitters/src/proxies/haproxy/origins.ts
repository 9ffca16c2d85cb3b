import type { OriginRule } from '../../file.ts'

export const origins: readonly OriginRule[] = [
  { match: /^\tmaxconn /, concept: 'replication', derivation: 'concurrency-limit' },
  { match: /^\tserver app/, concept: 'replication', derivation: 'workers' },
  { match: /^\tserver app.* maxconn /, concept: 'memory', derivation: 'concurrency-limit' },
  { match: /^\tserver app\d* [\d.]+:/, concept: 'startup', field: 'port' },
  { match: /balance leastconn/, concept: 'replication', field: 'replication' },
  { match: /http-reuse|http-server-close/, concept: 'replication', field: 'replication' },
  { match: /pool-max-conn/, concept: 'replication', derivation: 'concurrency-limit' },
  { match: /pool-purge-delay/, concept: 'https', derivation: 'keep-alive' },
  { match: /timeout (client|server|queue|check) /, concept: 'https', derivation: 'read-timeout' },
  { match: /^\tretries \d+$/, concept: 'restarts', derivation: 'startup-time' },
  { match: /http-check send/, concept: 'startup', field: 'health' },
  { match: / ssl crt |redirect prefix|server certbot/, concept: 'https', field: 'domain' },
  { match: /Strict-Transport-Security/, concept: 'https', field: 'hsts' },
  { match: /acl from_edge|set-src/, concept: 'https', field: 'edge' },
  { match: /return status \d/, concept: 'https', field: 'domain' },
  { match: /http-check expect/, concept: 'startup', field: 'health' },
  { match: /^\tbind /, concept: 'https', field: 'domain' },
  { match: /option redispatch|default-server check/, concept: 'restarts', field: 'proxy' },
  { match: /timeout (connect|http-request|tunnel) /, concept: 'https', field: 'proxy' },
  { match: /req\.body_size/, concept: 'memory', field: 'proxy' },
]
