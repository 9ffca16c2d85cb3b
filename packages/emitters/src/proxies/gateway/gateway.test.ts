import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { bundleOf } from '../../../test/bundle-of.ts'

type Listener = { name: string; port: number; protocol: string; hostname?: string }
type Rule = { filters?: { type: string }[]; backendRefs?: { name: string; port: number }[] }
type Resource = {
  kind: string
  metadata: { name: string; annotations?: Record<string, string> }
  spec: {
    gatewayClassName: string
    listeners: Listener[]
    parentRefs: { name: string; sectionName: string }[]
    rules: Rule[]
    acme?: { email?: string; solvers: object[] }
    selfSigned?: object
    timeout: { http: { connectionIdleTimeout: string } }
    circuitBreaker: { maxConnections: number }
  }
}

function gatewayOf(query: string) {
  const { plan, bundle } = bundleOf(`target=kubernetes&${query}`)
  const resources = bundle.files
    .filter(({ path }) => /^k8s\/[78]/.test(path))
    .flatMap(({ text }) => parseAllDocuments(text).map((one) => one.toJS() as Resource))
  const all = (kind: string) => resources.filter((one) => one.kind === kind)
  return { plan, all, gateway: all('Gateway')[0]!, routes: all('HTTPRoute') }
}

describe('the Gateway', () => {
  it('ends TLS with a certificate of cert-manager, and redirects plain HTTP', () => {
    const { gateway, routes, all } = gatewayOf('domain=api.example.com&email=ops@example.com')
    expect(gateway.metadata.annotations).toEqual({ 'cert-manager.io/issuer': 'api' })
    expect(gateway.spec.listeners.map(({ port }) => port)).toEqual([80, 443])
    expect(all('Issuer')[0]!.spec.acme).toMatchObject({ email: 'ops@example.com' })
    const [app, redirect] = routes
    expect(app!.spec.parentRefs[0]!.sectionName).toBe('https')
    expect(app!.spec.rules[0]!.backendRefs).toEqual([{ name: 'api', port: 80 }])
    expect(redirect!.spec.parentRefs[0]!.sectionName).toBe('http')
    expect(redirect!.spec.rules[0]!.filters![0]!.type).toBe('RequestRedirect')
  })

  it('signs a private name itself', () => {
    const { all } = gatewayOf('domain=api.internal')
    expect(all('Issuer')[0]!.spec).toEqual({ selfSigned: {} })
  })

  it.each(['', 'domain=api.example.com&servers=2&edge=provider'])(
    'serves plain HTTP where nobody here holds a certificate: %s',
    (query) => {
      const { gateway, routes, all } = gatewayOf(query)
      expect(gateway.spec.listeners.map(({ port }) => port)).toEqual([80])
      expect(routes).toHaveLength(1)
      expect(all('Issuer')).toEqual([])
    },
  )

  it('sends HSTS when asked to, over HTTPS only', () => {
    const filters = (query: string) => gatewayOf(query).routes[0]!.spec.rules[0]!.filters
    expect(filters('domain=api.example.com')).toBeUndefined()
    expect(filters('domain=api.example.com&hsts=yes')).toHaveLength(1)
    expect(filters('hsts=yes')).toBeUndefined()
  })
})

describe('the class', () => {
  it('says how requests are spread, and the plan counts on it', () => {
    const dispatch = (query: string) => gatewayOf(query).plan.latency.dispatch
    expect(dispatch('')).toBe('power-of-two')
    expect(dispatch('class=traefik')).toBe('round-robin')
    expect(dispatch('class=anything')).toBe('round-robin')
  })

  it('of Envoy gets what the Gateway API leaves to the controller', () => {
    const { plan, all } = gatewayOf('')
    const { timeout, circuitBreaker } = all('BackendTrafficPolicy')[0]!.spec
    const idle = Number(timeout.http.connectionIdleTimeout.replace('s', ''))
    expect(idle).toBeLessThan(plan.timeouts.keepAliveSeconds)
    expect(circuitBreaker.maxConnections).toBe(
      plan.scaling!.maxReplicas * plan.concurrency.perWorkerLimit,
    )
    expect(gatewayOf('class=istio').all('BackendTrafficPolicy')).toEqual([])
  })
})
