import { parseAllDocuments } from 'yaml'
import { bundleOf } from './bundle-of.ts'

type Labels = Record<string, string>
type Container = {
  image: string
  command: string[]
  env?: { name: string; value?: string; valueFrom?: unknown }[]
  resources: { requests: Labels; limits: Labels }
  startupProbe: { periodSeconds: number; failureThreshold: number }
  readinessProbe: object
  livenessProbe: { tcpSocket: object }
  lifecycle: { preStop: { sleep: { seconds: number } } }
}
type PodSpec = {
  containers: Container[]
  initContainers?: Container[]
  terminationGracePeriodSeconds: number
  topologySpreadConstraints: { whenUnsatisfiable: string; minDomains?: number }[]
}
type Resource = {
  kind: string
  metadata: { name: string; namespace?: string; labels: Labels }
  spec: {
    replicas?: number
    minReplicas: number
    maxReplicas: number
    metrics: { resource: { target: { averageUtilization: number } } }[]
    template: { metadata: { labels: Labels }; spec: PodSpec }
    selector: Labels & { matchLabels: Labels }
    podSelector: { matchLabels: Labels }
    egress: object[]
    rules: { timeouts?: { request: string } }[]
  }
}

/** The manifests of a query's bundle, read back. */
export function clusterOf(query: string | [string, string][]) {
  const { plan, bundle } = bundleOf(query)
  const resources = bundle.files
    .filter(({ path }) => /^(k8s|previous-steps)\//.test(path))
    .flatMap(({ text }) => parseAllDocuments(text).map((one) => one.toJS() as Resource))
  const find = (kind: string, name?: string) =>
    resources.find((one) => one.kind === kind && (name ?? one.metadata.name) === one.metadata.name)
  const deployment = find('Deployment')!
  return { plan, bundle, resources, find, deployment, pod: deployment.spec.template.spec }
}
