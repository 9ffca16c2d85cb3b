import type { Deployment } from '@plimsoll/schemas/deployment'
import { type Controller, controllerOf } from '../../cluster/classes.ts'
import { hstsSeconds, sendsHsts } from '../../cluster/hsts.ts'
import { hasIssuer } from '../../cluster/issuer.ts'

/** Largest request body in MiB, so that an upload cannot fill the workers' memory. */
const largestBodyMiB = 10

type Annotations = Record<string, string>

/** What an Ingress cannot say by itself, in the words of each controller. */
const ofController: Record<Controller['id'], (deployment: Deployment) => Annotations> = {
  haproxy: (deployment) => ({
    'haproxy.org/load-balance': 'leastconn',
    // per pod: what comes beyond it waits in HAProxy
    'haproxy.org/pod-maxconn': String(deployment.admitted.perUpstream),
    'haproxy.org/timeout-server': `${deployment.plan.timeouts.readSeconds}s`,
    // replaces what a client may have sent
    'haproxy.org/request-set-header': 'X-Forwarded-For %[src]',
    ...(hasIssuer(deployment)
      ? { 'haproxy.org/ssl-redirect': 'true', 'haproxy.org/ssl-redirect-code': '301' }
      : {}),
    ...(sendsHsts(deployment)
      ? {
          'haproxy.org/response-set-header': `Strict-Transport-Security "max-age=${hstsSeconds}"`,
        }
      : {}),
  }),
  nginx: (deployment) => ({
    'nginx.org/lb-method': 'least_conn',
    'nginx.org/max-conns': String(deployment.admitted.perUpstream),
    'nginx.org/proxy-read-timeout': `${deployment.plan.timeouts.readSeconds}s`,
    'nginx.org/client-max-body-size': `${largestBodyMiB}m`,
    ...(sendsHsts(deployment)
      ? { 'nginx.org/hsts': 'true', 'nginx.org/hsts-max-age': String(hstsSeconds) }
      : {}),
  }),
  traefik: (deployment) => ({
    'traefik.ingress.kubernetes.io/router.entrypoints': hasIssuer(deployment) ? 'websecure' : 'web',
    ...(sendsHsts(deployment)
      ? {
          'traefik.ingress.kubernetes.io/router.middlewares': `${deployment.namespace}-${deployment.name}-hsts@kubernetescrd`,
        }
      : {}),
  }),
  envoy: () => ({}),
  istio: () => ({}),
  unknown: () => ({}),
}

export function annotationsOf(deployment: Deployment): Annotations {
  const { id } = controllerOf('ingress', deployment.plan.request)
  return {
    ...(hasIssuer(deployment) ? { 'cert-manager.io/issuer': deployment.name } : {}),
    ...ofController[id](deployment),
  }
}
