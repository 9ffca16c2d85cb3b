import type { OriginRule } from '../../file.ts'

export const origins: readonly OriginRule[] = [
  { match: /^\tserver (unix:|\d)/, concept: 'replication', derivation: 'workers' },
  { match: /^\tserver .*max_conns=/, concept: 'memory', derivation: 'concurrency-limit' },
  { match: /least_conn;/, concept: 'replication', field: 'replication' },
  { match: /^\tkeepalive \d/, concept: 'replication', derivation: 'concurrency-limit' },
  { match: /keepalive_timeout/, concept: 'https', derivation: 'keep-alive' },
  { match: /limit_conn /, concept: 'memory', derivation: 'concurrency-limit' },
  { match: /proxy_set_header Connection/, concept: 'replication', field: 'replication' },
  { match: /proxy_(read|send)_timeout/, concept: 'https', derivation: 'read-timeout' },
  { match: /server_name |return 308/, concept: 'https', field: 'domain' },
  { match: /listen .*ssl|http2 on;/, concept: 'https', field: 'nginx' },
  { match: /ssl_certificate|acme-challenge/, concept: 'https', field: 'domain' },
  { match: /Strict-Transport-Security/, concept: 'https', field: 'hsts' },
]
