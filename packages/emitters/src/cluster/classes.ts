import type { Dispatch, ProxyId } from '@plimsoll/schemas/ids'
import type { PlanRequest } from '@plimsoll/schemas/request'

/** What a gateway or ingress class stands for; a cluster may name its classes as it likes. */
export type Controller = {
  id: 'envoy' | 'haproxy' | 'istio' | 'nginx' | 'traefik' | 'unknown'
  /** How it spreads requests over pods, with what the files ask of it. */
  dispatch: Dispatch
  /** Namespace of the pods that forward, as its own documentation installs it; null: any. */
  namespace: string | null | 'own'
}

type Known = Controller & { class: RegExp }

const unknown: Controller = { id: 'unknown', dispatch: 'round-robin', namespace: null }

/* Sources: each controller's documentation of its load balancing and its installation. */
const gateways: readonly Known[] = [
  {
    class: /^eg$|envoy/,
    id: 'envoy',
    dispatch: 'power-of-two',
    namespace: 'envoy-gateway-system',
  },
  // these two run the forwarding pods beside the Gateway
  { class: /istio/, id: 'istio', dispatch: 'power-of-two', namespace: 'own' },
  { class: /nginx/, id: 'nginx', dispatch: 'power-of-two', namespace: 'own' },
  { class: /traefik/, id: 'traefik', dispatch: 'round-robin', namespace: 'traefik' },
]

const ingresses: readonly Known[] = [
  {
    class: /haproxy/,
    id: 'haproxy',
    dispatch: 'least-connections',
    namespace: 'haproxy-controller',
  },
  { class: /nginx/, id: 'nginx', dispatch: 'least-connections', namespace: 'nginx-ingress' },
  { class: /traefik/, id: 'traefik', dispatch: 'round-robin', namespace: 'traefik' },
]

/** Class where the request names none. */
export const defaultClasses = { gateway: 'eg', ingress: 'haproxy' } as const

/** Class where the request names none; empty for a proxy that has no classes. */
export const defaultClassOf = (proxy: ProxyId): string =>
  proxy === 'gateway' || proxy === 'ingress' ? defaultClasses[proxy] : ''

/** The controller behind the class of a request. */
export function controllerOf(
  proxy: keyof typeof defaultClasses,
  request: Pick<PlanRequest, 'class'>,
): Controller {
  const name = request.class ?? defaultClasses[proxy]
  const known = proxy === 'gateway' ? gateways : ingresses
  return known.find((one) => one.class.test(name)) ?? unknown
}
