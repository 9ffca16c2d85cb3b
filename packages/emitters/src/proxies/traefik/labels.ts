import type { Deployment } from '@plimsoll/schemas/deployment'
import { hasCertificate } from '../../certificate.ts'
import { resolver } from './layout.ts'
import {
  admittedAtOnce,
  balancing,
  entryPoint,
  hstsSeconds,
  middlewareNames,
  retry,
  rule,
  sendsHsts,
} from './route.ts'

/** What a service of Swarm says to Traefik: the same route as the file's, by label. */
export function labels(deployment: Deployment): Record<string, string> {
  const { name, plan, site } = deployment
  const router = `traefik.http.routers.${name}`
  const service = `traefik.http.services.${name}.loadbalancer`
  const middleware = (id: string) => `traefik.http.middlewares.${name}-${id}`
  const { strategy } = balancing(deployment, true)
  return {
    'traefik.enable': 'true',
    [`${router}.rule`]: rule(deployment),
    [`${router}.entrypoints`]: entryPoint(deployment),
    [`${router}.middlewares`]: middlewareNames(deployment)
      .map((id) => `${name}-${id}`)
      .join(','),
    ...(hasCertificate(deployment) ? { [`${router}.tls`]: 'true' } : {}),
    ...(site.tls === 'acme' ? { [`${router}.tls.certresolver`]: resolver } : {}),
    [`${middleware('admitted')}.inflightreq.amount`]: String(admittedAtOnce(deployment)),
    [`${middleware('retry')}.retry.attempts`]: String(retry.attempts),
    [`${middleware('retry')}.retry.initialinterval`]: retry.initialInterval,
    ...(sendsHsts(deployment)
      ? { [`${middleware('hsts')}.headers.stsseconds`]: String(hstsSeconds) }
      : {}),
    [`${service}.server.port`]: String(plan.request.port),
    [`${service}.strategy`]: String(strategy),
    [`${service}.serverstransport`]: 'app@file',
  }
}
