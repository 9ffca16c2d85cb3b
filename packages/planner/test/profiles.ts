import { decodeQuery } from '@plimsoll/schemas/query'
import type { PlanRequest } from '@plimsoll/schemas/request'
import type { Profiles } from '@plimsoll/schemas/variant'

/* Profiles as the variants give them; the planner knows no variant. */

const uvicorn: Profiles['runtime'] = {
  id: 'uvicorn',
  language: 'python',
  overheadMs: { newConnection: 0.6, keptAlive: 0.5 },
  syncOverheadMs: 0.1,
  threadPool: 40,
  departures: 'batch',
  fixedKeepAliveSeconds: null,
  managerMiB: 36,
  canPreload: false,
  hasManager: true,
  growthMiB: 20,
}

const runtimes: Record<string, Profiles['runtime']> = {
  uvicorn,
  fastapi: { ...uvicorn, id: 'fastapi' },
  gunicorn: { ...uvicorn, id: 'gunicorn', managerMiB: 33, canPreload: true },
  node: {
    ...uvicorn,
    id: 'node',
    language: 'node',
    threadPool: null,
    departures: 'each',
    hasManager: false,
  },
}

const targets: Record<string, Profiles['target']> = {
  systemd: {
    id: 'systemd',
    placement: 'host',
    defaultReplication: 'manager',
    replications: ['manager', 'instances'],
    surgeUnits: 0,
  },
  kubernetes: {
    id: 'kubernetes',
    placement: 'cluster',
    defaultReplication: 'instances',
    replications: ['instances'],
    surgeUnits: 1,
    closesEgress: true,
  },
  provider: {
    id: 'cloudrun',
    placement: 'provider',
    defaultReplication: 'instances',
    replications: ['instances'],
    surgeUnits: 0,
    provider: {
      tiers: [
        { name: '1-1', cores: 1, memoryMiB: 1024 },
        { name: '1-4', cores: 1, memoryMiB: 4096 },
        { name: '4-16', cores: 4, memoryMiB: 16_384 },
        { name: '8-32', cores: 8, memoryMiB: 32_768 },
      ],
      dispatch: 'random',
      mostInstances: 1000,
      mostConcurrency: 1000,
      mostGraceSeconds: 10,
      mostStartupSeconds: 240,
      mostReadSeconds: 3600,
      upstreamIdleSeconds: 600,
      targetPercent: { least: 10, most: 95 },
      filesInMemory: true,
      doublesOnUpdate: true,
      ownName: true,
      sendsHsts: false,
    },
  },
}

export function profilesFor(request: PlanRequest): Profiles {
  const runtime = runtimes[request.runtime] ?? uvicorn
  switch (request.target) {
    case 'cloudrun':
      return {
        runtime,
        target: targets.provider!,
        proxy: { id: 'provider', instancesDispatch: 'random' },
        unused: [],
      }
    case 'kubernetes':
      return {
        runtime,
        target: targets.kubernetes!,
        proxy: { id: 'gateway', instancesDispatch: 'power-of-two' },
        unused: [],
      }
    default:
      return {
        runtime,
        target: targets.systemd!,
        proxy: { id: 'caddy', instancesDispatch: 'least-connections' },
        unused: [{ param: 'replicas', because: 'target=systemd' }],
      }
  }
}

/** The request of a query that must be good. */
export function requestOf(query: string): PlanRequest {
  const { request, errors } = decodeQuery(new URLSearchParams(query))
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  return request
}
