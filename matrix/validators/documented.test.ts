import { documented } from './documented.ts'
import { file, prove } from './proof.ts'

const fly = file(
  'fly.toml',
  `app = "api"
kill_signal = "SIGTERM"
kill_timeout = "25s"
[build]
image = "registry.example.org/api:1"
[deploy]
strategy = "rolling"
release_command = "true"
[http_service]
internal_port = 8000
force_https = true
auto_stop_machines = "stop"
min_machines_running = 2
[http_service.concurrency]
type = "requests"
soft_limit = 7
hard_limit = 20
[[http_service.checks]]
interval = "10s"
path = "/health"
[[vm]]
size = "performance-1x"
memory = "2048mb"
`,
)
const render = file(
  'render.yaml',
  `services:
  - type: web
    name: api
    runtime: docker
    plan: pro plus
    maxShutdownDelaySeconds: 25
    scaling: {minInstances: 2, maxInstances: 4, targetCPUPercent: 70}
    envVars: [{key: A, value: "1"}, {key: B, sync: false}]
`,
)
const job = file(
  'cloudrun/job.yaml',
  `apiVersion: run.googleapis.com/v1
kind: Job
metadata: {name: api-steps}
spec:
  template:
    spec:
      taskCount: 1
      template:
        spec:
          maxRetries: 0
          containers:
            - image: registry.example.org/api:1
              command: [sh]
              resources: {limits: {cpu: "1", memory: 512Mi}}
`,
)

const [of, at, on] = ['fly.toml', 'render.yaml', 'cloudrun/job.yaml']
prove(
  documented,
  [fly, render, job],
  [
    { of, from: 'kill_timeout', to: 'kill_timeouts', says: /'kill_timeouts' was unexpected/ },
    { of, from: '"25s"', to: '"301s"', says: /301s/ },
    { of, from: '"rolling"', to: '"surge"', says: /'surge' is not one of/ },
    { of, from: 'hard_limit', to: 'hardlimit', says: /'hardlimit' was unexpected/ },
    { of, from: 'performance-1x', to: 'performance-3x', says: /performance-3x/ },
    { of, from: 'path = "/health"', to: 'path = 1', says: /is not of type 'string'/ },
    { of: at, from: 'pro plus', to: 'pro_plus', says: /'pro_plus' is not one of/ },
    { of: at, from: 'minInstances', to: 'minInstance', says: /'minInstance'/ },
    { of: at, from: 'targetCPUPercent: 70', to: 'targetCPUPercent: 95', says: /95 is greater/ },
    { of: at, from: 'value: "1"', to: 'values: "1"', says: /is not valid under any/ },
    { of: at, from: 'Seconds: 25', to: 'Seconds: 301', says: /301 is greater/ },
    { of: on, from: 'maxRetries', to: 'maxRetry', says: /'maxRetry' was unexpected/ },
    { of: on, from: 'kind: Job', to: 'kind: Jobs', says: /'Job' was expected/ },
    { of: on, from: 'cpu: "1"', to: 'cpu: 1', says: /is not of type 'string'/ },
  ],
)
