import { describe, expect, it } from 'vitest'
import { tools } from '../tools.ts'
import { nginx, nginxMainline } from './nginx.ts'
import { file, prove } from './proof.ts'

const site = (listen: string, http2: string) =>
  file(
    'nginx/api.conf',
    `upstream api {
  zone api 64k;
  least_conn;
  server unix:/run/api/api.sock;
}
server {
  listen 80;
  listen [::]:80;
  server_name api.example.org;
  return 301 https://$host$request_uri;
}
server {
  listen ${listen};
  listen [::]:${listen};
${http2}  server_name api.example.org;
  ssl_certificate /etc/letsencrypt/live/api.example.org/fullchain.pem;
  ssl_certificate_key /etc/letsencrypt/live/api.example.org/privkey.pem;
  access_log /var/log/nginx/api.log;
  location / {
    proxy_pass http://api;
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_read_timeout 30s;
  }
  location /elsewhere/ { proxy_pass http://web:8000/; }
}
`,
  )

const main = file(
  'nginx/nginx.conf',
  `user nginx;
pid /run/nginx/nginx.pid;
events { worker_connections 1024; }
http {
  include mime.types;
  proxy_temp_path /tmp/proxy;
  include /run/nginx/*.conf;
}
`,
)

const of = 'nginx/api.conf'
const faults = [
  { of, from: 'least_conn;', to: 'least_connections;', says: /unknown directive/ },
  { of, from: 'timeout 30s', to: 'timeout soon', says: /invalid value/ },
  { of, from: '$remote_addr', to: '$remote_address', says: /unknown "remote_address" variable/ },
  { of, from: 'http://api;', to: 'http://api', says: /emerg/ },
  { of, from: 'server_name api.example.org;', to: 'ssl on; server_name x;', says: /warn|emerg/ },
]

const plan = (version: string) => file('plan.json', `{"request":{"nginx":"${version}"}}`)

prove(
  nginx,
  [site('443 ssl http2', ''), plan('1.24')],
  [
    ...faults,
    { of, from: '443 ssl http2;', to: '443 ssl; http2 on;', says: /unknown directive "http2"/ },
  ],
)
prove(
  nginxMainline,
  [site('443 ssl', '  http2 on;\n'), plan('1.25.1')],
  [
    ...faults,
    { of, from: '443 ssl;', to: '443 ssl http2;', says: /http2" directive is deprecated/ },
  ],
)
prove(
  nginxMainline,
  [site('443 ssl', '  http2 on;\n'), main],
  [{ of: main.path, from: 'worker_connections', to: 'connections', says: /unknown directive/ }],
)

describe.skipIf(tools.nginx.find() === undefined)('the plan', () => {
  it('says which nginx a site is for', async () => {
    const files = [site('443 ssl', '  http2 on;\n'), plan('1.28')]
    expect(await nginx.check(files, tools.nginx.find()!)).toMatchObject({ isForAnother: true })
  })
})
