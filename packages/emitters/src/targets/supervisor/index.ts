import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment, ProxyPart } from '@plimsoll/schemas/deployment'
import type { ConceptId } from '@plimsoll/schemas/ids'
import type { Plan } from '@plimsoll/schemas/plan'
import { bundleFile } from '../../file.ts'
import { accounts, defaultQueueLength, queueLength } from '../../host/accounts.ts'
import { portAddresses } from '../../host/addresses.ts'
import { beforeUnit } from '../../host/before.ts'
import { installScript } from '../../host/install-script.ts'
import { namesOf } from '../../host/names.ts'
import { beforeOrigins, installOrigins, sumOrigins, unitOrigins } from '../../host/origins.ts'
import { refusals } from '../../host/refusals.ts'
import type { Target } from '../../variant.ts'
import { checks } from './checks.ts'
import { configFile } from './config.ts'
import { guide } from './guide.ts'
import { needs, startLines, unitLines } from './install.ts'
import { configPath, installedConfig, serviceName } from './layout.ts'
import { profile } from './profile.ts'
import { signals } from './signals.ts'
import { supervisorUnit } from './unit.ts'

function emit(deployment: Deployment, proxy: ProxyPart): BundleFile[] {
  const { name, head, secrets, before, connections } = deployment
  if (proxy.host === null) throw new Error('the proxy of a server runs on the server')
  const { before: beforeName } = namesOf(deployment)
  const service = serviceName(deployment)
  return [
    configFile(deployment),
    bundleFile(head, {
      path: `systemd/${service}`,
      language: 'ini',
      text: supervisorUnit(deployment),
      rules: deployment.units.length > 1 ? sumOrigins : unitOrigins,
    }),
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
        needs,
        own: [
          service,
          ...(before.commands.length > 0 ? [beforeName] : []),
          installedConfig(deployment),
        ],
        units: unitLines(deployment),
        start: startLines(deployment),
      }),
      rules: installOrigins,
    }),
    ...(before.commands.length > 0
      ? [
          bundleFile(head, {
            path: `systemd/${beforeName}`,
            language: 'ini',
            text: beforeUnit(deployment),
            rules: beforeOrigins,
          }),
        ]
      : []),
    ...(connections.backlog > defaultQueueLength
      ? [
          bundleFile(head, {
            path: `sysctl.d/${name}.conf`,
            language: 'ini',
            text: queueLength(deployment),
            rules: [
              { match: /somaxconn/, concept: 'replication', derivation: 'concurrency-limit' },
            ],
          }),
        ]
      : []),
    ...(secrets.length > 0
      ? [
          bundleFile(head, {
            path: `${name}.env.example`,
            language: 'env',
            text: secrets.map((secret) => `${secret}=`).join('\n'),
            rules: [],
          }),
        ]
      : []),
  ]
}

function conceptFiles(plan: Plan): Partial<Record<ConceptId, string[]>> {
  const { name, before } = plan.request
  const service = `systemd/${name}.service`
  return {
    startup: [service, configPath, 'install.sh'],
    restarts: [configPath, service],
    replication: [configPath],
    memory: [service],
    'previous-steps': before.length > 0 ? [`systemd/${name}-before.service`, service] : [],
    utilisation: [configPath],
  }
}

export const supervisor: Target<'supervisor'> = {
  id: 'supervisor',
  profile,
  proxies: ['caddy', 'nginx', 'traefik', 'haproxy', 'none'],
  proxyPlacement: 'host',
  refusals,
  // Supervisor hands over no socket of HTTP, and uvicorn's own would be open to everyone
  addresses: (plan) => portAddresses(plan),
  emit,
  conceptFiles,
  guide,
  checks,
  signals,
}
