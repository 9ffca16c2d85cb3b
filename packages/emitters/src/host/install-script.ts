import type { Deployment, ProxyOnHost } from '@plimsoll/schemas/deployment'
import { defaultQueueLength } from './accounts.ts'
import { dependencyLines } from './dependencies.ts'
import {
  accountLines,
  argumentLines,
  leftoverLines,
  opening,
  prerequisites,
  secretLines,
  stepLines,
} from './install-parts.ts'

/** What depends on who supervises the app. */
type Supervision = {
  /** Lines that make sure of its programs. */
  needs?: string
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
  { needs, units, start }: Supervision,
): string =>
  [
    opening,
    argumentLines(deployment),
    [prerequisites(deployment), needs].filter(Boolean).join('\n'),
    accountLines(deployment, proxy.group),
    dependencyLines(deployment),
    secretLines(deployment),
    [`say 'Units'`, ...queueLengthLines(deployment), units].join('\n'),
    leftoverLines(deployment),
    stepLines(deployment),
    `say 'Start'\n${start}`,
    proxy.install.join('\n'),
    `say 'Done. Check it with: ./verify.sh --deployed'`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')

const queueLengthLines = ({ name, connections }: Deployment): string[] =>
  connections.backlog > defaultQueueLength
    ? [
        `install -D -m 0644 sysctl.d/${name}.conf /etc/sysctl.d/60-${name}.conf`,
        `sysctl --quiet --load /etc/sysctl.d/60-${name}.conf`,
      ]
    : []
