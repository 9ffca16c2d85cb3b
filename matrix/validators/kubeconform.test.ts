import { kubeconform } from './kubeconform.ts'
import { file, prove } from './proof.ts'

const of = 'k8s/api.yaml'
const good = file(
  of,
  `apiVersion: apps/v1
kind: Deployment
metadata:
  name: api
spec:
  selector: {matchLabels: {app: api}}
  template:
    metadata: {labels: {app: api}}
    spec:
      containers:
        - name: api
          image: registry.example.org/api:1
          resources: {limits: {memory: 512Mi}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: api}
spec:
  gatewayClassName: traefik
  listeners:
    - {name: https, port: 443, protocol: HTTPS, tls: {certificateRefs: [{name: api}]}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: api}
spec:
  parentRefs: [{name: api}]
  rules:
    - backendRefs: [{name: api, port: 80}]
---
apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata: {name: api}
spec:
  acme:
    server: https://acme.example.org/directory
    privateKeySecretRef: {name: api}
    solvers: [{http01: {gatewayHTTPRoute: {parentRefs: [{name: api, kind: Gateway}]}}}]
---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: api}
spec:
  secretName: api
  dnsNames: [api.example.org]
  issuerRef: {name: api, kind: ClusterIssuer}
---
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: BackendTrafficPolicy
metadata: {name: api}
spec:
  targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: api}]
  loadBalancer: {type: LeastRequest}
---
apiVersion: traefik.io/v1alpha1
kind: Middleware
metadata: {name: api}
spec:
  headers: {stsSeconds: 63072000}
`,
)
const service = file(
  'cloudrun/service.yaml',
  `apiVersion: serving.knative.dev/v1
kind: Service
metadata: {name: api, annotations: {run.googleapis.com/ingress: all}}
spec:
  template:
    metadata: {annotations: {autoscaling.knative.dev/minScale: "2"}}
    spec:
      containerConcurrency: 20
      containers:
        - image: registry.example.org/api:1
          ports: [{name: http1, containerPort: 8000}]
          startupProbe: {httpGet: {path: /health, port: 8000}, failureThreshold: 10}
`,
)
const plan = file('plan.json', '{"request":{"k8s":"1.34"}}')

prove(
  kubeconform,
  [good, service, plan],
  [
    { of, from: 'resources:', to: 'resource:', says: /additional properties 'resource'/ },
    { of, from: 'apps/v1', to: 'apps/v1beta1', says: /could not find schema/ },
    { of, from: 'port: 443', to: 'port: https', says: /got string, want integer/ },
    { of, from: 'backendRefs', to: 'backends', says: /additional properties 'backends'/ },
    { of, from: 'gatewayHTTPRoute', to: 'gatewayHttpRoute', says: /additional properties/ },
    { of, from: 'dnsNames: [api.example.org]', to: 'dnsNames: api', says: /want array/ },
    { of, from: 'metadata: {name: api}', to: 'metadata: {name: api, label: {}}', says: /'label'/ },
    { of, from: 'LeastRequest', to: 'LeastRequests', says: /value must be one of/ },
    { of, from: 'stsSeconds', to: 'stsSecond', says: /additional properties 'stsSecond'/ },
    {
      of: service.path,
      from: 'containerConcurrency',
      to: 'concurrency',
      says: /additional properties 'concurrency'/,
    },
    { of: service.path, from: 'Concurrency: 20', to: 'Concurrency: many', says: /want integer/ },
    { of: service.path, from: 'startupProbe', to: 'startProbe', says: /'startProbe'/ },
    { of: plan.path, from: '1.34', to: '1.99', says: /no schemas of Kubernetes v1.99.0/ },
  ],
)
