import { podSecurity } from './pod-security.ts'
import { file, prove } from './proof.ts'

const of = 'k8s/api.yaml'
const pod = `
      securityContext:
        runAsNonRoot: true
        seccompProfile: {type: RuntimeDefault}
      containers:
        - name: api
          image: registry.example.org/api:1
          livenessProbe: {httpGet: {path: /health, port: 8000}}
          securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
`
const good = file(
  of,
  `apiVersion: v1
kind: Namespace
metadata: {name: api}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api}
spec:
  template:
    spec:${pod}`,
)
const job = file(
  'previous-steps/job.yaml',
  `apiVersion: batch/v1\nkind: Job\nspec:\n  template:\n    spec:${pod}`,
)

prove(
  podSecurity,
  [good, job, file('plan.json', '{"request":{"k8s":"1.34"}}')],
  [
    { of, from: 'runAsNonRoot: true', to: 'runAsUser: 0', says: /runAsNonRoot != true/ },
    { of: job.path, from: 'drop: [ALL]', to: 'drop: [NET_RAW]', says: /unrestricted capabilities/ },
    { of, from: 'RuntimeDefault', to: 'Unconfined', says: /seccompProfile/ },
    { of, from: 'Escalation: false', to: 'Escalation: true', says: /allowPrivilegeEscalation/ },
    // forbidden since 1.34
    { of, from: '{path: /health,', to: '{path: /health, host: 10.0.0.1,', says: /probe/i },
    { of, from: 'kind: Deployment', to: 'kind: DaemonSet', says: /a DaemonSet is not looked into/ },
    { of, from: 'runAsNonRoot: true', to: 'runAsNoRoot: true', says: /unknown field/ },
  ],
)
