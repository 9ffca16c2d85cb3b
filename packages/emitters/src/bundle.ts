import type { Bundle, BundleFile } from '@plimsoll/schemas/bundle'
import type { Plan } from '@plimsoll/schemas/plan'
import { alertsFile } from './alerts-file.ts'
import { assemble } from './assemble.ts'
import { planFile } from './plan-file.ts'
import { readmeFile } from './readme/file.ts'
import { conceptFiles, proxies, runtimes, targets } from './registry.ts'
import type { Runtime, Target, TlsProxy } from './variant.ts'
import { verifyFile } from './verify-file.ts'

/**
 * The files of a plan, sorted by path: the same plan and warnings give the same bytes. `warnings`
 * are the texts of the findings that forbid the plan, where it is emitted all the same.
 */
export function emitBundle(plan: Plan, warnings: readonly string[]): Bundle {
  const deployment = assemble(plan, warnings)
  const target: Target = targets[plan.request.target]
  const proxy: TlsProxy = proxies[deployment.proxy]
  const runtime: Runtime = runtimes[plan.request.runtime]
  const part = proxy.emit(deployment)
  const checks = [proxy.checks(deployment), target.checks(deployment)]
  const signals = [target.signals?.(deployment), proxy.signals?.(deployment)]
  const files: BundleFile[] = [
    ...(target.proxyPlacement === 'host' ? [] : runtime.image(deployment)),
    ...part.files,
    ...target.emit(deployment, part),
    verifyFile(deployment, checks),
    readmeFile(deployment, {
      target: target.guide(deployment),
      proxy: proxy.guide(deployment),
      files: conceptFiles(plan),
      kills: checks.some(({ killing }) => killing !== undefined && 'lines' in killing),
      needsRoot: checks.some(({ needsRoot }) => needsRoot),
      counts: signals.some((one) => one?.requestsPerSecond !== undefined),
      scrape: signals.find((one) => one?.scrape !== undefined)?.scrape ?? null,
    }),
    alertsFile(deployment, signals),
    planFile(plan),
  ]
  return {
    name: `${deployment.name}-${target.id}`,
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
}
