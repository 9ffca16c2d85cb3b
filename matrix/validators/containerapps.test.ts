import { containerapps } from './containerapps.ts'
import { file, prove } from './proof.ts'

const of = 'containerapps/app.yaml'
const good = file(
  of,
  `type: Microsoft.App/containerApps
properties:
  environmentId: /subscriptions/1/env
  configuration:
    activeRevisionsMode: Single
    ingress: {external: true, targetPort: 8000, transport: http}
  template:
    terminationGracePeriodSeconds: 25
    containers:
      - name: api
        image: registry.example.org/api:1
        resources: {cpu: 1, memory: 2Gi}
        probes:
          - {type: Startup, httpGet: {path: /health, port: 8000}, failureThreshold: 10}
    scale:
      minReplicas: 2
      rules: [{name: cpu, custom: {type: cpu, metadata: {type: Utilization, value: "70"}}}]
`,
)

prove(
  containerapps,
  [good],
  [
    { of, from: 'minReplicas', to: 'minReplica', says: /minReplica is unknown/ },
    { of, from: 'Single', to: 'Sole', says: /'Sole' is none of/ },
    { of, from: 'targetPort: 8000', to: 'targetPort: "8000"', says: /is no int/ },
    { of, from: 'cpu: 1', to: 'cpu: one', says: /is no float/ },
    { of, from: 'external: true', to: 'external: "yes"', says: /is no bool/ },
    { of, from: 'type: Startup', to: 'type: Start', says: /'Start' is none of/ },
    { of, from: ', port: 8000}', to: '}', says: /port is missing/ },
    { of, from: 'value: "70"', to: 'value: 70', says: /is no str/ },
  ],
)
