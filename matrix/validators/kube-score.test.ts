import { kubeScore } from './kube-score.ts'
import { file, prove } from './proof.ts'

const of = 'k8s/api.yaml'
const labels = 'app.kubernetes.io/name: api'
const good = file(
  of,
  `apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: api}
spec:
  replicas: 3
  selector: {matchLabels: {${labels}}}
  template:
    metadata: {labels: {${labels}}}
    spec:
      securityContext: {seccompProfile: {type: RuntimeDefault}}
      affinity:
        podAntiAffinity:
          preferredDuringSchedulingIgnoredDuringExecution:
            - weight: 100
              podAffinityTerm:
                topologyKey: kubernetes.io/hostname
                labelSelector: {matchLabels: {${labels}}}
      containers:
        - name: api
          image: registry.example.org/api:1
          imagePullPolicy: Always
          ports: [{name: http, containerPort: 8000}]
          resources:
            requests: {cpu: 1, memory: 512Mi, ephemeral-storage: 64Mi}
            limits: {memory: 512Mi, ephemeral-storage: 64Mi}
          securityContext: {runAsUser: 10001, runAsGroup: 10001, readOnlyRootFilesystem: true}
          readinessProbe: {httpGet: {path: /health, port: 8000}}
          livenessProbe: {tcpSocket: {port: 8000}}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: api}
spec:
  selector: {${labels}}
  ports: [{port: 80, targetPort: http}]
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: api, namespace: api}
spec:
  maxUnavailable: 1
  selector: {matchLabels: {${labels}}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: api, namespace: api}
spec:
  podSelector: {matchLabels: {${labels}}}
  policyTypes: [Ingress, Egress]
  ingress: [{}]
  egress: [{}]
`,
)

prove(
  kubeScore,
  [good],
  [
    { of, from: 'api:1', to: 'api:latest', says: /CRITICAL.*[Tt]ag/ },
    { of, from: 'limits: {memory: 512Mi', to: 'limits: {memory: 1Gi', says: /emory request/ },
    { of, from: 'imagePullPolicy: Always', to: 'stdin: false', says: /PullPolicy/ },
    {
      of,
      from: 'tcpSocket: {port: 8000}',
      to: 'httpGet: {path: /health, port: 8000}',
      says: /probe/,
    },
    { of, from: 'seccompProfile: {type: RuntimeDefault}', to: 'fsGroup: 10001', says: /eccomp/ },
    { of, from: 'replicas: 3', to: 'replicas: 1', says: /replicas/ },
    {
      of,
      from: 'maxUnavailable: 1\n',
      to: 'unhealthyPodEvictionPolicy: AlwaysAllow\n',
      says: /PodDisruptionBudget/,
    },
    { of, from: 'kind: NetworkPolicy', to: 'kind: Policy', says: /NetworkPolicy/ },
  ],
)
