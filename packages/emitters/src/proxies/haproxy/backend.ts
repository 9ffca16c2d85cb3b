import type { Deployment, Upstream } from '@plimsoll/schemas/deployment'
import type { Section } from './config.ts'

const checkSeconds = 2

/** Who gets a request: the units of the app. */
export function backend(deployment: Deployment): Section {
  const { upstreams, keepAlive, plan, site } = deployment
  const spreads = upstreams.length > 1
  const { health } = plan.request
  return {
    name: 'backend app',
    lines: [
      ...(spreads
        ? [
            'balance leastconn',
            'option httpchk',
            `http-check send meth GET uri ${health} ver HTTP/1.1 hdr Host ${site.domain ?? 'localhost'}`,
            'http-check expect status 200',
            '# as long as a request: a process that is busy is not one that is down',
            `timeout check ${plan.timeouts.readSeconds}s`,
            `default-server check inter ${checkSeconds}s fall 2 rise 1`,
            'retries 3',
            'option redispatch 1',
          ]
        : [
            '# a second each: as long as the app may take to start',
            `retries ${plan.timeouts.startupSeconds}`,
          ]),
      'retry-on conn-failure empty-response',
      'http-request disable-l7-retry if !METH_GET',
      ...(keepAlive
        ? [
            'http-reuse safe',
            `default-server pool-max-conn ${keepAlive.connectionsPerUnit} pool-purge-delay ${keepAlive.idleSeconds}s`,
          ]
        : [
            '# a kept connection would stay with the worker that accepted it',
            'http-reuse never',
            'option http-server-close',
          ]),
      ...(isCentral(deployment) ? ['# one request at a time: the queue for all is here'] : []),
      ...upstreams.map(
        (upstream, index) =>
          `server app${spreads ? index + 1 : ''} ${addressOf(upstream)} maxconn ${admitted(deployment)}`,
      ),
    ],
  }
}

const isCentral = ({ plan }: Deployment): boolean => plan.latency.dispatch === 'central'

/** Requests that one unit is given at once. */
const admitted = (deployment: Deployment): number =>
  isCentral(deployment) ? 1 : deployment.admitted.perUpstream

const addressOf = (upstream: Upstream): string =>
  upstream.kind === 'unix' ? `unix@${upstream.path}` : `${upstream.host}:${upstream.port}`
