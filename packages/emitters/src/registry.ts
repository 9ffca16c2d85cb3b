import type { ConceptId, ProxyId, Replication, RuntimeId, TargetId } from '@plimsoll/schemas/ids'
import { ConceptId as conceptIds } from '@plimsoll/schemas/ids'
import type { ParameterName } from '@plimsoll/schemas/parameters'
import type { Plan } from '@plimsoll/schemas/plan'
import type { FieldError } from '@plimsoll/schemas/problem'
import type { PlanRequest } from '@plimsoll/schemas/request'
import type { Profiles } from '@plimsoll/schemas/variant'
import { alertsPath } from './alerts-file.ts'
import { caddy } from './proxies/caddy/index.ts'
import { gateway } from './proxies/gateway/index.ts'
import { haproxy } from './proxies/haproxy/index.ts'
import { ingress } from './proxies/ingress/index.ts'
import { nginx } from './proxies/nginx/index.ts'
import { none } from './proxies/none/index.ts'
import { provider } from './proxies/provider/index.ts'
import { traefik } from './proxies/traefik/index.ts'
import { refusal } from './refusal.ts'
import { fastapi } from './runtimes/fastapi/index.ts'
import { generic } from './runtimes/generic/index.ts'
import { granian } from './runtimes/granian/index.ts'
import { gunicorn } from './runtimes/gunicorn/index.ts'
import { node } from './runtimes/node/index.ts'
import { uvicorn } from './runtimes/uvicorn/index.ts'
import { cloudrun } from './targets/cloudrun/index.ts'
import { compose } from './targets/compose/index.ts'
import { containerapps } from './targets/containerapps/index.ts'
import { docker } from './targets/docker/index.ts'
import { ecs } from './targets/ecs/index.ts'
import { fly } from './targets/fly/index.ts'
import { kubernetes } from './targets/kubernetes/index.ts'
import { render } from './targets/render/index.ts'
import { supervisor } from './targets/supervisor/index.ts'
import { swarm } from './targets/swarm/index.ts'
import { systemd } from './targets/systemd/index.ts'
import { unusedOf } from './unused.ts'
import type { Runtime, Target, TlsProxy } from './variant.ts'

/* What exists. A missing or an extra entry does not compile. */

export const runtimes = {
  uvicorn,
  fastapi,
  gunicorn,
  node,
  granian,
  generic,
} satisfies {
  [Id in RuntimeId]: Runtime<Id>
}

export const proxies = {
  caddy,
  nginx,
  gateway,
  ingress,
  traefik,
  haproxy,
  none,
  provider,
} satisfies {
  [Id in ProxyId]: TlsProxy<Id>
}

export const targets = {
  systemd,
  compose,
  kubernetes,
  docker,
  swarm,
  supervisor,
  cloudrun,
  ecs,
  containerapps,
  fly,
  render,
} satisfies {
  [Id in TargetId]: Target<Id>
}

/** The proxy asked for, or the target's first. */
export function proxyOf({ proxy, target }: PlanRequest): ProxyId {
  return proxy ?? (targets[target] as Target).proxies[0]!
}

/** What target and proxy can both do. */
function replicationsOf({ profile }: Target, proxy: TlsProxy): readonly Replication[] {
  const both = profile.replications.filter((one) => proxy.replications?.includes(one) ?? true)
  // the two do not go together, and that is refused by its own name
  return both.length > 0 ? both : profile.replications
}

/** What the planner has to know of the variants that a request chose. */
export function profilesOf(request: PlanRequest): Profiles {
  const proxy: TlsProxy = proxies[proxyOf(request)]
  const target: Target = targets[request.target]
  const runtime: Runtime = runtimes[request.runtime]
  const replications = replicationsOf(target, proxy)
  const { defaultReplication } = target.profile
  return {
    runtime: runtime.profile,
    target: {
      ...target.profile,
      replications,
      defaultReplication: replications.includes(defaultReplication)
        ? defaultReplication
        : replications[0]!,
    },
    proxy: proxy.profileOf?.(request, targets[request.target].profile) ?? proxy.profile,
    unused: unusedOf(target, proxy, runtime),
  }
}

/** Each field whose value does not go with the others; empty for a permitted combination. */
export function selectionErrors(request: PlanRequest): FieldError[] {
  const errors: FieldError[] = []
  const refuse = (param: ParameterName, got: string, expected: string, because: string) =>
    errors.push(refusal(param, got, { expected, params: { with: because } }))
  const target: Target = targets[request.target]
  const runtime: Runtime = runtimes[request.runtime]
  const { replication } = request
  if (request.proxy !== null && !target.proxies.includes(request.proxy)) {
    refuse('proxy', request.proxy, target.proxies.join(' | '), `target=${target.id}`)
  }
  if (!runtime.appForm.pattern.test(request.app)) {
    const params = { with: `runtime=${runtime.id}` }
    errors.push(refusal('app', request.app, { params, ...runtime.appForm.instead }))
  }
  const proxy: TlsProxy = proxies[proxyOf(request)]
  const possible = replicationsOf(target, proxy)
  if (!possible.includes('instances') && !runtime.profile.hasManager) {
    const spreading = target.proxies.filter((id) =>
      replicationsOf(target, proxies[id]).includes('instances'),
    )
    refuse('proxy', proxy.id, spreading.join(' | '), `runtime=${runtime.id}`)
  } else if (replication !== 'auto' && !possible.includes(replication)) {
    const than = proxy.replications ? `&proxy=${proxy.id}` : ''
    refuse('replication', replication, possible.join(' | '), `target=${target.id}${than}`)
  } else if (replication === 'manager' && !runtime.profile.hasManager) {
    refuse('replication', replication, 'instances', `runtime=${runtime.id}`)
  }
  return [...errors, ...(target.refusals?.(request) ?? []), ...(proxy.refusals?.(request) ?? [])]
}

/** Path of each file of the bundle that carries a concept's decision. */
export function conceptFiles(plan: Plan): Record<ConceptId, string[]> {
  const proxy = proxyOf(plan.request)
  const target: Target = targets[plan.request.target]
  const ofTarget = target.conceptFiles(plan, proxy)
  const ofProxy = (proxies[proxy] as TlsProxy).conceptFiles(plan, target.proxyPlacement)
  const files = {} as Record<ConceptId, string[]>
  for (const concept of conceptIds.options) {
    const paths = new Set([...(ofTarget[concept] ?? []), ...(ofProxy[concept] ?? [])])
    if (concept === 'utilisation') paths.add(alertsPath)
    files[concept] = [...paths]
  }
  return files
}
