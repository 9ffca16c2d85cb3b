import type { OriginRule } from '../../file.ts'

export const origins: readonly OriginRule[] = [
  { match: /^\tserver (unix:|\d)/, concept: 'replication', derivation: 'workers' },
  { match: /^\tserver .*max_conns=/, concept: 'memory', derivation: 'concurrency-limit' },
  { match: /least_conn;/, concept: 'replication', field: 'replication' },
  { match: /^\tkeepalive \d/, concept: 'replication', derivation: 'concurrency-limit' },
  { match: /^\tkeepalive \d/, concept: 'replication', field: 'cores' },
  { match: /keepalive_timeout/, concept: 'https', derivation: 'keep-alive' },
  { match: /limit_conn /, concept: 'memory', derivation: 'concurrency-limit' },
  { match: /limit_conn /, concept: 'replication', derivation: 'workers' },
  { match: /^\tserver \d[\d.]+:/, concept: 'startup', field: 'port' },
  { match: /client_max_body_size /, concept: 'memory', field: 'proxy' },
  { match: /(listen|proxy_connect_timeout|limit_conn_status) /, concept: 'https', field: 'proxy' },
  { match: /proxy_set_header Connection/, concept: 'replication', field: 'replication' },
  { match: /proxy_(read|send)_timeout/, concept: 'https', derivation: 'read-timeout' },
  { match: /server_name |return 308/, concept: 'https', field: 'domain' },
  { match: /listen .*ssl|http2 on;/, concept: 'https', field: 'nginx' },
  { match: /ssl_certificate|acme-challenge/, concept: 'https', field: 'domain' },
  { match: /ssl_session_(cache|timeout)|zone \S+_upstream/, concept: 'https', field: 'proxy' },
  {
    match: /set_real_ip_from|^\t(\S+ 1|default 0|1:https https);$/,
    concept: 'https',
    field: 'edge',
  },
  { match: /return 503;/, concept: 'https', field: 'domain' },
  { match: /Strict-Transport-Security/, concept: 'https', field: 'hsts' },
]
