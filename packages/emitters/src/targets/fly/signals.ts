import type { Deployment } from '@plimsoll/schemas/deployment'
import type { Signals } from '../../variant.ts'

/** Fly.io keeps these series for each app. Source: its documentation, metrics. */
export function signals({ name }: Deployment): Signals {
  const app = `app="${name}"`
  return {
    sources: ["Fly.io's own Prometheus"],
    requestsPerSecond: `sum(rate(fly_app_http_responses_count{${app}}[5m]))`,
    refusedPerSecond: `sum(rate(fly_edge_http_responses_count{${app},status=~"502|503|504"}[5m]))`,
    slowestSeconds: `histogram_quantile(0.99, sum by (le) (rate(fly_app_http_response_time_seconds_bucket{${app}}[5m])))`,
    unitMemoryBytes: `max(fly_instance_memory_mem_total{${app}} - fly_instance_memory_mem_available{${app}})`,
  }
}
