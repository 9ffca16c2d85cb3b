import type { Deployment, Listen, Unit } from '@plimsoll/schemas/deployment'
import type { Plan } from '@plimsoll/schemas/plan'
import { defaultClassOf } from './cluster/classes.ts'
import { proxies, proxyOf, runtimes, targets } from './registry.ts'
import { sharedSockets } from './sockets.ts'
import { tlsOf } from './tls.ts'
import type { Runtime, Target, TlsProxy } from './variant.ts'

/** The middle form of a plan; `warnings` are texts of the findings that forbid it, if any. */
export function assemble(plan: Plan, warnings: readonly string[]): Deployment {
  const { request } = plan
  const proxy = proxyOf(request)
  const runtime: Runtime = runtimes[request.runtime]
  const target: Target = targets[request.target]
  const proxyVariant: TlsProxy = proxies[proxy]
  const kinds = sharedSockets(runtime, proxyVariant)
  const { listens, upstreams, trustedProxies } = target.addresses(plan, proxy, kinds)
  const workersPerUnit = plan.replication === 'manager' ? plan.workersPerServer : 1
  const connections = connectionsOf(plan, workersPerUnit)
  const inputs = listens.map((listen) => ({
    plan,
    listen,
    workers: workersPerUnit,
    trustedProxies,
    backlog: connections.backlog,
  }))
  const units: Unit[] = inputs.map((input, index) => {
    const instance = listens.length === 1 ? null : instanceName(input.listen, index)
    return {
      name: instance === null ? request.name : `${request.name}@${instance}`,
      instance,
      listen: input.listen,
      command: runtime.command(input),
      environment: runtime.environment(input),
    }
  })
  const { env } = request
  const { unitMiB, limitMiB } = plan.memory
  const many = target.profile.placement === 'host' && units.length > 1
  const perServer = plan.workersPerServer * plan.concurrency.perWorkerLimit
  return {
    plan,
    name: request.name,
    lang: request.lang,
    head: { permalink: plan.permalink, policyVersion: plan.policyVersion, warnings },
    proxy,
    image: request.image ?? `${request.name}:1.0.0`,
    path: request.path ?? `/opt/${request.name}`,
    namespace: request.namespace ?? request.name,
    className: request.class ?? defaultClassOf(proxy),
    language: runtime.profile.language,
    units,
    workersPerUnit,
    upstreams,
    variables: env.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }])),
    secrets: env.flatMap(({ name, value }) => (value === null ? [name] : [])),
    before: { commands: request.before, once: request.once },
    resources: {
      cpuRequestCores: request.threads,
      unitMiB,
      limitMiB,
      sliceMiB: many ? units.length * unitMiB : null,
      sliceLimitMiB: many ? hardLimitOfAll(plan, units.length) : null,
    },
    proxyPlacement: target.proxyPlacement,
    containerExec: target.containerExec?.(request.name) ?? '',
    supervision: runtime.supervision(plan, workersPerUnit),
    proxyHoldsSeconds: proxyVariant.holdsSeconds?.(plan.timeouts) ?? null,
    keepAlive:
      plan.replication === 'instances'
        ? {
            connectionsPerUnit: plan.concurrency.perWorkerIdle,
            idleSeconds: plan.timeouts.upstreamIdleSeconds,
          }
        : null,
    admitted: { perUpstream: workersPerUnit * plan.concurrency.perWorkerLimit, perServer },
    site: {
      tls: proxyVariant.profile.isAbsent ? 'none' : tlsOf(request, plan.servers),
      domain: request.domain,
      email: request.email,
      hsts: request.hsts,
    },
    connections,
  }
}

/** Instances that share nothing but TCP are named by their port, the others are counted. */
const instanceName = (listen: Listen, index: number) =>
  String(listen.kind === 'tcp' ? listen.port : index + 1)

/** No more than the server has without its reserve, as for one unit. */
function hardLimitOfAll({ memory, request }: Plan, units: number): number {
  return Math.min(units * memory.limitMiB, Math.floor(memory.serverRamMiB - request.reserveMiB))
}

/** The default of uvicorn and gunicorn: a listener never gets a shorter queue than that. */
const leastBacklog = 2048
/** The kernel keeps the length in 16 bits. */
const mostBacklog = 65_535

function connectionsOf(plan: Plan, workersPerUnit: number): Deployment['connections'] {
  const { perWorkerLimit, appLimit } = plan.concurrency
  const waiting = powerOfTwo(2 * workersPerUnit * perWorkerLimit)
  return {
    backlog: Math.min(Math.max(leastBacklog, waiting), mostBacklog),
    // a client's connection and one that the request opens itself, and the files of the program
    openFiles: Math.max(4096, powerOfTwo(2 * appLimit + 256)),
    // towards the client and towards the app, and as many clients idle as there are busy
    proxyConnections: Math.max(1024, powerOfTwo(4 * plan.workersPerServer * perWorkerLimit)),
  }
}

const powerOfTwo = (atLeast: number) => 2 ** Math.ceil(Math.log2(Math.max(1, atLeast)))
