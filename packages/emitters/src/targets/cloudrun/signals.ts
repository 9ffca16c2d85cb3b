import type { Deployment } from '@plimsoll/schemas/deployment'
import type { Signals } from '../../variant.ts'

/** Cloud Monitoring answers PromQL; its names follow from those of the metrics. */
export function signals({ name, plan }: Deployment): Signals {
  const service = `monitored_resource="cloud_run_revision",service_name="${name}"`
  const quantile = (metric: string, share: number) =>
    `histogram_quantile(${share}, sum by (le) (rate(run_googleapis_com:${metric}_bucket{${service}}[5m])))`
  const tierBytes = (plan.tier?.memoryMiB ?? 0) * 1_048_576
  return {
    sources: ['Cloud Monitoring, as PromQL'],
    requestsPerSecond: `sum(rate(run_googleapis_com:request_count{${service}}[5m]))`,
    refusedPerSecond: `sum(rate(run_googleapis_com:request_count{${service},response_code=~"502|503|504|429"}[5m]))`,
    slowestSeconds: `${quantile('request_latencies', 0.99)} / 1000`,
    unitMemoryBytes: `${quantile('container_memory_utilizations', 0.99)} * ${tierBytes}`,
  }
}
