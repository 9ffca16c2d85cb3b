import type { OriginRule } from '../../file.ts'

export const origins: readonly OriginRule[] = [
  { match: /^\temail /, concept: 'https', field: 'email' },
  { match: /^[^\s{#].* \{$/, concept: 'https', field: 'domain' },
  { match: /^\ttls internal/, concept: 'https', field: 'domain' },
  { match: /^http:\/\/:2020 |^\tmetrics \/metrics/, concept: 'utilisation', field: 'proxy' },
  { match: /Strict-Transport-Security/, concept: 'https', field: 'hsts' },
  {
    match: /^\treverse_proxy \S+:|^\treverse_proxy unix/,
    concept: 'replication',
    derivation: 'workers',
  },
  { match: /^\treverse_proxy \S+:\d/, concept: 'startup', field: 'port' },
  { match: /lb_policy/, concept: 'replication', field: 'replication' },
  { match: /lb_try_duration/, concept: 'restarts', derivation: 'startup-time' },
  { match: /lb_try_duration/, concept: 'restarts', derivation: 'read-timeout' },
  { match: /response_header_timeout/, concept: 'https', derivation: 'read-timeout' },
  { match: /max_conns_per_host/, concept: 'memory', derivation: 'concurrency-limit' },
  { match: /max_conns_per_host/, concept: 'replication', derivation: 'workers' },
  { match: /max_size /, concept: 'memory', field: 'proxy' },
  { match: /lb_try_interval|fail_duration|dial_timeout/, concept: 'restarts', field: 'proxy' },
  { match: /^\t\t\tkeepalive \d/, concept: 'https', derivation: 'keep-alive' },
  {
    match: /keepalive_idle_conns_per_host/,
    concept: 'replication',
    derivation: 'concurrency-limit',
  },
  { match: /keepalive off/, concept: 'replication', field: 'replication' },
]
