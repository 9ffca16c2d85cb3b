import type { ProxyId, Replication, RuntimeId, TargetId } from '@plimsoll/schemas/ids'
import { defaultRequest } from '@plimsoll/schemas/query'
import { profilesOf, runtimes, targets } from '../src/registry.ts'
import type { Runtime, Target } from '../src/variant.ts'

/** What each combination is tried with: every branch of the files is in one of them. */
const variations = [
  'servers=1',
  'before=alembic upgrade head&before=python -m app.seed&domain=api.example.com&email=ops@example.com',
  'before=true&once=no&domain=localhost&hsts=yes&env=LOG_LEVEL=info&env=SECRET_KEY',
  'domain=api.example.com&servers=3&survive=1&edge=haproxy&before=true&model=500MiB&cache=1GiB&slo=400ms',
]

/** What a proxy refuses, and what it is tried with instead. */
const adapted: Partial<Record<ProxyId, Record<string, string>>> = {
  provider: { 'domain=localhost': 'domain=a.example.com' },
  none: { '&hsts=yes': '', '&edge=haproxy': '' },
}

const variationsOf = (proxy: ProxyId): string[] =>
  variations.map((variation) =>
    Object.entries(adapted[proxy] ?? {}).reduce(
      (text, change) => text.replace(...change),
      variation,
    ),
  )

export type Combination = {
  target: TargetId
  proxy: ProxyId
  runtime: RuntimeId
  query: string
}

const apps: Record<RuntimeId, string> = {
  uvicorn: 'app.main:app',
  fastapi: 'app.main:app',
  gunicorn: 'app.main:app',
  granian: 'app.main:app',
  node: 'dist/server.js',
  generic: './bin/server --quiet',
}

/** What target, proxy and runtime can do together. */
const replicationsOf = (target: TargetId, proxy: ProxyId, runtime: Runtime): Replication[] =>
  profilesOf({ ...defaultRequest, target, proxy, runtime: runtime.id }).target.replications.filter(
    (replication) => replication !== 'manager' || runtime.profile.hasManager,
  )

/** Every permitted combination of target, proxy, runtime and replication, with each variation. */
export const combinations: Combination[] = Object.values(targets).flatMap((target: Target) =>
  target.proxies.flatMap((proxy) =>
    Object.values(runtimes).flatMap((runtime: Runtime) =>
      replicationsOf(target.id, proxy, runtime).flatMap((replication) =>
        variationsOf(proxy).map((variation) => ({
          target: target.id,
          proxy,
          runtime: runtime.id,
          query: `target=${target.id}&proxy=${proxy}&runtime=${runtime.id}&app=${apps[runtime.id]}&replication=${replication}&${variation}`,
        })),
      ),
    ),
  ),
)
