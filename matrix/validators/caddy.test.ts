import { caddy, caddyLatest } from './caddy.ts'
import { file, prove } from './proof.ts'

const of = 'caddy/Caddyfile'
const good = file(
  of,
  `{
	email ops@example.org
}

api.example.org {
	encode zstd gzip
	log {
		output file /var/log/caddy/api.log
	}
	reverse_proxy unix//run/api/api.sock {
		transport http {
			keepalive off
			read_timeout 30s
		}
	}
}
`,
)

const faults = [
  {
    of,
    from: '\t\ttransport',
    to: '\t\theader_up X-Forwarded-For {remote_host}\n\t\ttransport',
    says: /Unnecessary header_up/,
  },
  { of, from: 'reverse_proxy', to: 'reverse_proxies', says: /unrecognized directive/ },
  { of, from: '30s', to: 'soon', says: /invalid duration|bad read timeout/ },
  { of, from: 'keepalive off', to: 'keep_alive off', says: /unrecognized subdirective/ },
  { of, from: '\tencode', to: '      encode', says: /not formatted/ },
]

prove(caddy, [good], faults)
prove(caddyLatest, [good], faults)
