import { file, prove } from './proof.ts'
import { swarm } from './swarm.ts'

const of = 'stack.yaml'
const good = file(
  of,
  `services:
  app:
    image: registry.example.org/api:1
    init: true
    environment:
      PRICE: "5$$"
    stop_grace_period: 30s
    deploy:
      mode: replicated
      replicas: 3
      resources:
        limits: {memory: 124M}
      restart_policy: {condition: any}
`,
)

prove(
  swarm,
  [good],
  [
    { of, from: 'init: true', to: 'restart: always', says: /ignores restart/ },
    { of, from: 'init: true', to: 'depends_on: [app]', says: /ignores app.depends_on/ },
    {
      of,
      from: 'init: true',
      to: 'security_opt: ["no-new-privileges:true"]',
      says: /security_opt/,
    },
    { of, from: 'init: true', to: 'mem_limit: 1g', says: /mem_limit/ },
    { of, from: 'services:', to: 'name: api\nservices:', says: /name/ },
    { of, from: 'init: true', to: 'inits: true', says: /inits/ },
    { of, from: 'api:1', to: 'API:1', says: /app.image.*lowercase/ },
    { of, from: '124M', to: 'lots', says: /invalid size|memory/ },
    { of, from: '5$$', to: '5${', says: /[Ii]nvalid (interpolation|template)/ },
  ],
)
