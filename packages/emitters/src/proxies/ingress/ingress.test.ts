import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { bundleOf, textOf } from '../../../test/bundle-of.ts'

type Resource = {
  kind: string
  metadata: { annotations?: Record<string, string> }
  spec: { ingressClassName: string; tls?: { hosts: string[] }[] }
}

function ingressOf(query: string) {
  const { plan, bundle } = bundleOf(`target=kubernetes&proxy=ingress&${query}`)
  const text = textOf(bundle, 'k8s/80-ingress.yaml')
  const [ingress, ...others] = parseAllDocuments(text).map((one) => one.toJS() as Resource)
  return { plan, ingress: ingress!, annotations: ingress!.metadata.annotations ?? {}, others }
}

describe('the Ingress', () => {
  it('tells HAProxy what the plan counts on', () => {
    const { plan, ingress, annotations } = ingressOf('domain=api.example.com&hsts=yes')
    expect(ingress.spec.ingressClassName).toBe('haproxy')
    expect(ingress.spec.tls![0]!.hosts).toEqual(['api.example.com'])
    expect(plan.latency.dispatch).toBe('least-connections')
    expect(annotations).toMatchObject({
      'cert-manager.io/issuer': 'api',
      'haproxy.org/load-balance': 'leastconn',
      'haproxy.org/pod-maxconn': String(plan.concurrency.perWorkerLimit),
      'haproxy.org/timeout-server': `${plan.timeouts.readSeconds}s`,
      'haproxy.org/response-set-header': 'Strict-Transport-Security "max-age=63072000"',
    })
  })

  it('speaks to F5 NGINX and to Traefik in their own words', () => {
    const nginx = ingressOf('class=nginx')
    expect(nginx.plan.latency.dispatch).toBe('least-connections')
    expect(nginx.annotations['nginx.org/lb-method']).toBe('least_conn')
    const traefik = ingressOf('class=traefik&domain=api.example.com&hsts=yes')
    expect(traefik.plan.latency.dispatch).toBe('round-robin')
    expect(traefik.others.map(({ kind }) => kind)).toEqual(['Middleware'])
  })

  it('stays with the standard for a class that it does not know', () => {
    expect(ingressOf('class=anything').annotations).toEqual({})
  })
})
