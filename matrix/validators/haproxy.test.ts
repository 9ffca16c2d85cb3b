import { haproxy } from './haproxy.ts'
import { file, prove } from './proof.ts'

const of = 'haproxy/haproxy.cfg'
const good = file(
  of,
  `global
	maxconn 512
	ssl-default-bind-options ssl-min-ver TLSv1.2

defaults
	mode http
	timeout connect 5s
	timeout client 60s
	timeout server 60s

frontend public
	bind :20443 ssl crt /etc/haproxy/certs/api.pem alpn h2,http/1.1
	http-request set-header X-Forwarded-Proto https
	default_backend app

backend app
	balance leastconn
	server app1 unix@/run/api/api-1.sock maxconn 12
`,
)

prove(
  haproxy,
  [good],
  [
    { of, from: 'balance leastconn', to: 'balance leastcon', says: /only supports/ },
    { of, from: 'default_backend app', to: 'default_backend apps', says: /unable to find/ },
    { of, from: 'maxconn 12', to: 'maxconns 12', says: /unknown keyword/ },
    { of, from: 'timeout client 60s', to: 'timeout client soon', says: /timeout/ },
    { of, from: '\ttimeout server 60s\n', to: '\n', says: /WARNING.*timeout/s },
    { of, from: 'mode http', to: 'mode http\n\toption htplog', says: /unknown option/ },
  ],
)
