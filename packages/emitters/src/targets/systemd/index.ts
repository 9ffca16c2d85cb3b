import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment, ProxyPart } from '@plimsoll/schemas/deployment'
import type { ConceptId } from '@plimsoll/schemas/ids'
import type { Plan } from '@plimsoll/schemas/plan'
import { bundleFile, type OriginRule } from '../../file.ts'
import { accounts, defaultQueueLength, queueLength } from '../../host/accounts.ts'
import { beforeUnit } from '../../host/before.ts'
import { installScript } from '../../host/install-script.ts'
import { namesOf } from '../../host/names.ts'
import { beforeOrigins, installOrigins, sumOrigins, unitOrigins } from '../../host/origins.ts'
import type { Target } from '../../variant.ts'
import { addresses } from './addresses.ts'
import { checks } from './checks.ts'
import { sliceUnit, targetUnit } from './group.ts'
import { guide } from './guide.ts'
import { startLines, unitLines } from './install.ts'
import { profile } from './profile.ts'
import { refusals } from './refusals.ts'
import { serviceUnit } from './service.ts'
import { signals } from './signals.ts'
import { socketUnit } from './socket.ts'
import { unitNames } from './unit-names.ts'

/** How long a restart waits is set in the way that the version knows. */
const serviceOrigins: readonly OriginRule[] = [
  ...unitOrigins,
  {
    match: /^(RestartSec|RestartSteps|RestartMaxDelaySec|StartLimitIntervalSec)=/,
    concept: 'restarts',
    field: 'systemd',
  },
]

function emit(deployment: Deployment, proxy: ProxyPart): BundleFile[] {
  const { name, head, secrets, before, connections } = deployment
  const { service, socket, slice, before: beforeName } = namesOf(deployment)
  if (proxy.host === null) throw new Error('the proxy of a server runs on the server')
  const unit = (path: string, text: string, rules: readonly OriginRule[] = unitOrigins) =>
    bundleFile(head, { path: `systemd/${path}`, language: 'ini', text, rules })
  const own = unitNames(deployment)
  const files = [
    unit(service, serviceUnit(deployment), serviceOrigins),
    bundleFile(head, {
      path: `sysusers.d/${name}.conf`,
      language: 'text',
      text: accounts(deployment),
      rules: [],
    }),
    bundleFile(head, {
      path: 'install.sh',
      language: 'shell',
      mode: 0o755,
      text: installScript(deployment, proxy.host, {
        own,
        units: unitLines(
          deployment,
          own.filter((unit) => unit !== beforeName),
        ),
        start: startLines(deployment),
      }),
      rules: installOrigins,
    }),
  ]
  if (socket) files.push(unit(socket, socketUnit(deployment, proxy.host.group)))
  if (slice) {
    files.push(
      unit(slice, sliceUnit(deployment), sumOrigins),
      unit(`${name}.target`, targetUnit(deployment)),
    )
  }
  if (before.commands.length > 0)
    files.push(unit(beforeName, beforeUnit(deployment), beforeOrigins))
  if (connections.backlog > defaultQueueLength) {
    files.push(
      bundleFile(head, {
        path: `sysctl.d/${name}.conf`,
        language: 'ini',
        text: queueLength(deployment),
        rules: [{ match: /somaxconn/, concept: 'replication', derivation: 'concurrency-limit' }],
      }),
    )
  }
  if (secrets.length > 0) {
    files.push(
      bundleFile(head, {
        path: `${name}.env.example`,
        language: 'env',
        text: secrets.map((secret) => `${secret}=`).join('\n'),
        rules: [],
      }),
    )
  }
  return files
}

function conceptFiles(plan: Plan): Partial<Record<ConceptId, string[]>> {
  const { name, before } = plan.request
  const isMany = plan.replication === 'instances' && plan.workersPerServer > 1
  const service = `systemd/${name}${isMany ? '@' : ''}.service`
  const group = isMany ? [`systemd/${name}.target`] : []
  return {
    startup: [service, ...group, 'install.sh'],
    restarts: [service],
    replication: [service, ...group],
    memory: [service, ...(isMany ? [`systemd/${name.replaceAll('-', '_')}.slice`] : [])],
    'previous-steps': before.length > 0 ? [`systemd/${name}-before.service`, service] : [],
    utilisation: isMany ? group : [service],
  }
}

export const systemd: Target<'systemd'> = {
  id: 'systemd',
  profile,
  proxies: ['caddy', 'nginx', 'traefik', 'haproxy', 'none'],
  proxyPlacement: 'host',
  refusals,
  addresses: (plan, _proxy, kinds) => addresses(plan, kinds),
  emit,
  conceptFiles,
  guide,
  checks,
  signals,
}
