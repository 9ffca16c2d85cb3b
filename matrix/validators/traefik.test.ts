import { file, prove } from './proof.ts'
import { traefik } from './traefik.ts'

const of = 'traefik/dynamic/site.yaml'
const settings = file(
  'traefik/traefik.yaml',
  `metrics:
  prometheus:
    entryPoint: metrics
entryPoints:
  web:
    address: 127.0.0.1:8080
  metrics:
    address: 127.0.0.1:8082
providers:
  file:
    directory: /etc/traefik/dynamic
`,
)
const site = file(
  of,
  `http:
  routers:
    app:
      rule: Host(\`api.example.org\`)
      entryPoints: [web]
      middlewares: [admitted]
      service: app
  middlewares:
    admitted:
      inFlightReq: {amount: 36}
  services:
    app:
      loadBalancer:
        strategy: p2c
        serversTransport: app
        servers: [{url: "http://127.0.0.1:8000"}]
  serversTransports:
    app:
      maxIdleConnsPerHost: -1
`,
)

prove(
  traefik,
  [settings, site],
  [
    {
      of: settings.path,
      from: 'entryPoints:',
      to: 'entrypoint:',
      says: /EntryPoint doesn't exist/,
    },
    { of: settings.path, from: '127.0.0.1:8080', to: '"nowhere"', says: /./ },
    { of, from: 'amount: 36', to: 'amounts: 36', says: /field not found/ },
    { of, from: 'p2c', to: 'p3c', says: /strategy|p3c/ },
    { of, from: 'Host(`', to: 'Host(', says: /rule|ERR/ },
    { of, from: 'service: app', to: 'service: apps', says: /apps/ },
    { of, from: '[admitted]', to: '[admit]', says: /admit/ },
  ],
)
