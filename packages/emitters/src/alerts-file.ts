import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { bundleFile } from './file.ts'
import { yamlText } from './format/yaml.ts'
import type { Signals } from './variant.ts'

export const alertsPath = 'monitoring/alerts.yml'

/** Fewer starts than this in a quarter of an hour are a deployment. */
const manyRestarts = 3

/** Rules for Prometheus: the safe line first, then what the plan promises. */
export function alertsFile(
  deployment: Deployment,
  parts: readonly (Signals | undefined)[],
): BundleFile {
  const { name, plan, resources, head } = deployment
  const known = parts.filter((part) => part !== undefined)
  const signals: Signals = Object.assign({}, ...known)
  const slo = plan.request.latencySloMs
  const rule = (alert: string, expr: string | undefined, minutes: number, summary: string) =>
    expr === undefined
      ? []
      : [
          {
            alert: `${alert}`,
            expr,
            for: `${minutes}m`,
            labels: { severity: minutes > 5 ? 'warning' : 'critical', app: name },
            annotations: { summary },
          },
        ]
  const above = (expr: string | undefined, bound: number) =>
    expr === undefined ? undefined : `${expr} > ${bound}`
  const safeRate = Number(plan.safeRateRps.toPrecision(4))
  const rules = [
    ...rule(
      'AboveSafeLine',
      above(signals.requestsPerSecond, safeRate),
      10,
      `${name} gets more than ${safeRate} requests a second: the plan no longer holds, plan again.`,
    ),
    ...rule(
      'RequestsRefused',
      above(signals.refusedPerSecond, 0),
      5,
      `${name} refuses requests: its workers are down or full.`,
    ),
    ...(slo === null
      ? []
      : rule(
          'SlowerThanObjective',
          above(signals.slowestSeconds, slo / 1000),
          10,
          `The 99th percentile of ${name} is above its objective of ${slo} ms.`,
        )),
    ...rule(
      'MemoryAboveBudget',
      above(signals.unitMemoryBytes, resources.unitMiB * 1_048_576),
      10,
      `A unit of ${name} holds more than its budget of ${resources.unitMiB} MiB: its base, model or requests are larger than planned.`,
    ),
    ...rule(
      'RestartsOften',
      above(signals.restarts, manyRestarts),
      5,
      `${name} restarts again and again: look at its log.`,
    ),
  ]
  const uncounted =
    signals.requestsPerSecond === undefined
      ? `# None counts requests, so no rule watches the safe line: let what stands in front, or the
# provider, alert above ${safeRate} requests a second.
`
      : ''
  const sources = known.flatMap((part) => part.sources).map((source) => `#   ${source}\n`)
  const text = `# Rules for Prometheus. The series come from:\n${sources.join('')}${uncounted}${yamlText(
    {
      groups: [{ name: `${name}.plan`, rules }],
    },
  )}`
  return bundleFile(head, {
    path: alertsPath,
    language: 'yaml',
    text,
    rules: [
      {
        match: new RegExp(`(expr: .*> |more than )${String(safeRate).replace('.', '[.]')}\\b`),
        concept: 'utilisation',
        derivation: 'safe-rate',
      },
      {
        match: /expr: .*memory|its budget of \d/,
        concept: 'memory',
        derivation: 'unit-memory',
      },
      ...(plan.tier
        ? [
            {
              match: new RegExp(`\\* ${plan.tier.memoryMiB * 1_048_576} `),
              concept: 'memory' as const,
              derivation: 'tier' as const,
            },
          ]
        : []),
      {
        match: /system\.slice.*\) \/ \d/,
        concept: 'replication',
        derivation: 'workers',
      },
      {
        match: /expr: .*(histogram_quantile|response_time_p99)|objective of \d/,
        concept: 'utilisation',
        field: 'latencySloMs',
      },
      {
        match: /^ +for: |expr: .*(\[\d+m\]|aws_applicationelb)/,
        concept: 'utilisation',
        field: 'target',
      },
    ],
  })
}
