import type { Deployment, Upstream } from '@plimsoll/schemas/deployment'
import { hasCertificate, intermediateCiphers } from '../../certificate.ts'
import { commented, type YamlData } from '../../format/yaml.ts'
import { resolver } from './layout.ts'

type Mapping = { [key: string]: YamlData }

const dialSeconds = 5
const checkSeconds = 5
/** A request that found no connection is tried again, each time after twice as long. */
export const retry = { attempts: 5, initialInterval: '250ms' }

/** Which requests are the app's, and through which entry point they come. */
export const rule = ({ site }: Deployment): string =>
  site.domain === null ? 'PathPrefix(`/`)' : `Host(\`${site.domain}\`)`

export const entryPoint = (deployment: Deployment): string =>
  hasCertificate(deployment) ? 'websecure' : 'web'

/** Traefik makes a certificate of its own for a name that no public authority signs. */
export const routerTls = ({ site }: Deployment): Mapping | undefined => {
  if (site.tls === 'acme') return { certResolver: resolver }
  return site.tls === 'private' ? {} : undefined
}

export const sendsHsts = ({ site }: Deployment): boolean => site.hsts && site.tls !== 'none'

export const hstsSeconds = 63_072_000

/** Of one proxy: what the server's units hold, or all tasks that it finds. */
export const admittedAtOnce = ({ admitted, plan, proxyPlacement }: Deployment): number =>
  proxyPlacement === 'cluster' ? plan.workers * plan.concurrency.perWorkerLimit : admitted.perServer

/** What a request passes, in order. */
export function middlewares(deployment: Deployment): Mapping {
  return {
    admitted: commented(
      { inFlightReq: { amount: admittedAtOnce(deployment) } },
      'What may be held at once; beyond it 429 at once rather than memory without end.',
    ),
    retry: { retry },
    ...(sendsHsts(deployment) ? { hsts: { headers: { stsSeconds: hstsSeconds } } } : {}),
  }
}

export const middlewareNames = (deployment: Deployment): string[] =>
  Object.keys(middlewares(deployment))

/** How it spreads requests over the processes, and whether it asks them how they do. */
export function balancing({ plan, site }: Deployment, spreads: boolean): Mapping {
  if (!spreads) return {}
  return {
    strategy: 'p2c',
    healthCheck: {
      path: plan.request.health,
      interval: `${checkSeconds}s`,
      timeout: commented(
        `${plan.timeouts.readSeconds}s`,
        'As long as a request: a process that is busy is not one that is down.',
      ),
      hostname: site.domain ?? undefined,
    },
  }
}

/** Connections to the app. */
export function transport({ plan, keepAlive }: Deployment): Mapping {
  return {
    maxIdleConnsPerHost: keepAlive
      ? keepAlive.connectionsPerUnit
      : commented(-1, 'A kept connection would stay with the worker that accepted it.'),
    forwardingTimeouts: {
      dialTimeout: `${dialSeconds}s`,
      responseHeaderTimeout: `${plan.timeouts.readSeconds}s`,
      idleConnTimeout: keepAlive ? `${keepAlive.idleSeconds}s` : undefined,
    },
  }
}

/** Mozilla's guideline 6.0, intermediate, in the names that Go has for the suites. */
export const tlsOptions: YamlData = {
  minVersion: 'VersionTLS12',
  cipherSuites: intermediateCiphers.map(
    (cipher) =>
      `TLS_${cipher
        .replace(/^ECDHE-(ECDSA|RSA)-/, 'ECDHE_$1_WITH_')
        .replace('AES', 'AES_')
        .replace('CHACHA20-POLY1305', 'CHACHA20_POLY1305_SHA256')
        .replaceAll('-', '_')}`,
  ),
}

export const serverUrl = (upstream: Upstream): string => {
  if (upstream.kind === 'unix') throw new Error('Traefik reaches the app over TCP alone')
  return `http://${upstream.host}:${upstream.port}`
}
