import type { RuntimeId } from './ids.ts'
import type { PlanRequest } from './request.ts'
import type { Unit } from './units.ts'

/**
 * The parameter table of the plan query, in the order in which a permalink writes it.
 * A default is written as a person would type it; bounds stand in the zod schemas alone.
 * Defaults never change inside one `v`.
 */
/* A field whose bare number means another thing in the query than inside has another name there. */
type Field = Exclude<keyof PlanRequest, 'v' | 'ranges'>

export type Kind =
  | Unit
  | 'integer'
  | 'text'
  | 'choice'
  | 'boolean'
  | 'band'
  | 'count-or-auto'
  | 'list'
  | 'variables'

export const groups = ['link', 'app', 'memory', 'traffic', 'servers', 'files'] as const
export type Group = (typeof groups)[number]

export type Parameter = {
  field: Field
  kind: Kind
  group: Group
  /** As typed; null: none, or following from the rest. */
  fallback: string | null
  example: string
  /** What it is with another runtime, where it is not given. */
  byRuntime?: Partial<Record<RuntimeId, string>>
}

const p = (
  group: Group,
  field: Field,
  kind: Kind,
  fallback: string | null,
  example: string,
): Parameter => ({ group, field, kind, fallback, example })

export const parameters = {
  policy: p('link', 'policy', 'text', null, '2026-11'),

  name: p('app', 'name', 'text', 'api', 'shop-api'),
  runtime: p('app', 'runtime', 'choice', 'uvicorn', 'gunicorn'),
  app: {
    ...p('app', 'app', 'text', 'app.main:app', 'shop.main:app'),
    byRuntime: { node: 'dist/server.js' },
  },
  port: p('app', 'port', 'integer', '8000', '8080'),
  health: p('app', 'health', 'text', '/health', '/healthz'),
  handler: p('app', 'handler', 'choice', 'async', 'sync'),
  cpu: p('app', 'cpuTimeMs', 'duration', '10ms', '25ms'),
  cv: p('app', 'cpuTimeCv', 'number', '1', '0.5'),
  threads: p('app', 'threads', 'integer', '1', '2'),
  io: p('app', 'ioWaitMs', 'duration', '40ms', '120ms'),
  iocv: p('app', 'ioWaitCv', 'number', '1', '0.5'),
  hold: p('app', 'holdMiB', 'size', '128KiB', '2MiB'),
  pool: p('app', 'poolConnections', 'integer', null, '10'),
  dblimit: p('app', 'dbConnectionLimit', 'integer', null, '100'),

  base: p('memory', 'baseMiB', 'size', '90MiB', '160MiB'),
  model: p('memory', 'modelMiB', 'size', '0', '1GB'),
  preload: p('memory', 'preload', 'boolean', 'no', 'yes'),
  sharing: p('memory', 'sharedModelShare', 'share', '0%', '90%'),
  cache: p('memory', 'cacheMiB', 'size', '0', '500MiB'),
  startup: p('memory', 'startupMs', 'duration', '5s', '20s'),

  rate: p('traffic', 'arrivalRateRps', 'rate', '50/s', '3000/min'),
  peak: p('traffic', 'peakToMean', 'number', '3', '5'),
  growth: p('traffic', 'growthShare', 'share', '0%', '50%'),
  slo: p('traffic', 'latencySloMs', 'duration', null, '300ms'),
  band: p('traffic', 'band', 'band', '50%-90%', '40%-80%'),

  cores: p('servers', 'cores', 'number', '4', '2'),
  ram: p('servers', 'ramMiB', 'size', '8GiB', '3GB'),
  reserve: p('servers', 'reserveMiB', 'size', '512MiB', '1GiB'),
  reservecpu: p('servers', 'reserveCores', 'number', '0.25', '0.5'),
  servers: p('servers', 'servers', 'count-or-auto', 'auto', '3'),
  workers: p('servers', 'workers', 'count-or-auto', 'auto', '4'),
  replicas: p('servers', 'replicas', 'count-or-auto', 'auto', '6'),
  replication: p('servers', 'replication', 'choice', 'auto', 'instances'),
  edge: p('servers', 'edge', 'choice', 'none', 'haproxy'),
  survive: p('servers', 'survive', 'integer', '0', '1'),
  price: p('servers', 'pricePerMonth', 'number', null, '40'),

  target: p('files', 'target', 'choice', 'systemd', 'kubernetes'),
  proxy: p('files', 'proxy', 'choice', null, 'nginx'),
  domain: p('files', 'domain', 'text', null, 'api.example.com'),
  email: p('files', 'email', 'text', null, 'ops@example.com'),
  hsts: p('files', 'hsts', 'boolean', 'no', 'yes'),
  before: p('files', 'before', 'list', null, 'alembic upgrade head'),
  once: p('files', 'once', 'boolean', 'yes', 'no'),
  env: p('files', 'env', 'variables', null, 'LOG_LEVEL=info'),
  egress: p('files', 'egress', 'list', null, 'db.internal:5432'),
  image: p('files', 'image', 'text', null, 'registry.example.com/shop-api:1.4.2'),
  python: p('files', 'python', 'choice', '3.13', '3.12'),
  deps: p('files', 'deps', 'choice', 'uv', 'pip'),
  path: p('files', 'path', 'text', null, '/srv/shop-api'),
  namespace: p('files', 'namespace', 'text', null, 'shop'),
  class: p('files', 'class', 'text', null, 'traefik'),
  systemd: p('files', 'systemd', 'integer', '252', '255'),
  nginx: p('files', 'nginx', 'text', '1.22', '1.27'),
  k8s: p('files', 'k8s', 'choice', '1.34', '1.35'),
  lang: p('files', 'lang', 'choice', 'en', 'es'),
} satisfies Record<string, Parameter>

export type ParameterName = keyof typeof parameters
export const parameterNames = Object.keys(parameters) as ParameterName[]
export const isParameterName = (name: string): name is ParameterName =>
  Object.hasOwn(parameters, name)

/** The default as a person would type it, with the runtime of the same query. */
export function fallbackOf(name: ParameterName, runtime: string | undefined): string | null {
  const { fallback, byRuntime }: Parameter = parameters[name]
  return byRuntime?.[runtime as RuntimeId] ?? fallback
}

const byField = new Map(parameterNames.map((name) => [parameters[name].field as string, name]))
export const parameterOfField = (field: string): ParameterName | undefined => byField.get(field)
