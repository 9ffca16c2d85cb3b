import type { Deployment } from '@plimsoll/schemas/deployment'
import type { Signals } from '../../variant.ts'

/** As the CloudWatch exporter of the Prometheus community names the metrics. */
export function signals({ name, plan }: Deployment): Signals {
  const tierBytes = (plan.tier?.memoryMiB ?? 0) * 1_048_576
  const service = `{cluster_name="${name}",service_name="${name}"}`
  return {
    sources: [
      'the CloudWatch exporter for AWS/ApplicationELB and AWS/ECS, with a period of 60 s and the',
      "extended statistic p99; other load balancers of its region excluded by the exporter's settings",
    ],
    requestsPerSecond: 'sum(aws_applicationelb_request_count_sum) / 60',
    refusedPerSecond: 'sum(aws_applicationelb_httpcode_elb_5_xx_count_sum) / 60',
    slowestSeconds: 'max(aws_applicationelb_target_response_time_p99)',
    unitMemoryBytes: `max(aws_ecs_memory_utilization_maximum${service}) / 100 * ${tierBytes}`,
  }
}
