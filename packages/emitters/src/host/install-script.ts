import type { Deployment, ProxyOnHost } from '@plimsoll/schemas/deployment'
import { defaultQueueLength } from './accounts.ts'
import { dependencyLines } from './dependencies.ts'
import {
  accountLines,
  argumentLines,
  leftoverLines,
  opening,
  prerequisites,
  releaseLines,
  secretLines,
  stepLines,
} from './install-parts.ts'
import { namesOf } from './names.ts'

/** What depends on who supervises the app. */
type Supervision = {
  /** Lines that make sure of its programs. */
  needs?: string
  /** Names of its units, and paths of what else it installs of its own. */
  own: readonly string[]
  units: string
  start: string
}

/**
 * install.sh: the same program installs, deploys a new release and applies a changed plan. Each
 * part looks first at what is there, so running it again changes nothing.
 */
export const installScript = (
  deployment: Deployment,
  proxy: ProxyOnHost,
  { needs, own, units, start }: Supervision,
): string =>
  [
    opening,
    argumentLines(deployment),
    [prerequisites(deployment), needs].filter(Boolean).join('\n'),
    accountLines(deployment, proxy.group),
    dependencyLines(deployment),
    secretLines(deployment),
    stepLines(deployment),
    releaseLines(deployment),
    [`say 'Units'`, ...queueLengthLines(deployment), units].join('\n'),
    leftoverLines(deployment, [...own, ...queueLengthFiles(deployment)]),
    `say 'Start'\n${start}`,
    proxy.install.join('\n'),
    `say 'Done. Check it with: sudo ./verify.sh --deployed'`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')

const queueLengthFiles = (deployment: Deployment): string[] =>
  deployment.connections.backlog > defaultQueueLength ? [namesOf(deployment).queueLength] : []

const queueLengthLines = (deployment: Deployment): string[] =>
  queueLengthFiles(deployment).flatMap((installed) => [
    `install -D -m 0644 sysctl.d/${deployment.name}.conf ${installed}`,
    `sysctl --quiet --load ${installed}`,
  ])
