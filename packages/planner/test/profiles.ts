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
  },
}

export function profilesFor(request: PlanRequest): Profiles {
  const cluster = request.target === 'kubernetes'
  return {
    runtime: runtimes[request.runtime] ?? uvicorn,
    target: targets[cluster ? 'kubernetes' : 'systemd']!,
    proxy: cluster
      ? { id: 'gateway', instancesDispatch: 'power-of-two' }
      : { id: 'caddy', instancesDispatch: 'least-connections' },
  }
}

/** The request of a query that must be good. */
export function requestOf(query: string): PlanRequest {
  const { request, errors } = decodeQuery(new URLSearchParams(query))
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  return request
}
