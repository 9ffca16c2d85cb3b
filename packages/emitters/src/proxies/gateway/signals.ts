import type { Deployment } from '@plimsoll/schemas/deployment'
import type { Signals } from '../../variant.ts'
import { hasPolicy } from './policy-file.ts'

/** Envoy names its cluster after the route's rule; of other controllers nothing is known. */
export function signals(deployment: Deployment): Signals {
  if (!hasPolicy(deployment)) return { sources: [] }
  const { name, namespace } = deployment
  const cluster = `envoy_cluster_name="httproute/${namespace}/${name}/rule/0"`
  const buckets = `sum by (le) (rate(envoy_cluster_upstream_rq_time_bucket{${cluster}}[5m]))`
  return {
    sources: ['the Envoy proxies, scraped as PodMonitor or by annotation'],
    requestsPerSecond: `sum(rate(envoy_cluster_upstream_rq_total{${cluster}}[5m]))`,
    refusedPerSecond: `sum(rate(envoy_cluster_upstream_rq{${cluster}, envoy_response_code=~"502|503|504"}[5m]))`,
    // Envoy counts in milliseconds
    slowestSeconds: `histogram_quantile(0.99, ${buckets}) / 1000`,
  }
}
