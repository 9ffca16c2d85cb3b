import type { ParameterName } from '@plimsoll/schemas/parameters'

/**
 * How a parameter is asked for. `stops` are the positions of its slider, as a person would type
 * them: the everyday range, not the bounds, which are the API's to check.
 */
export type Control =
  | { as: 'quantity'; stops: readonly string[] }
  | { as: 'text'; mono?: boolean; inputMode?: 'numeric' | 'decimal' | 'email' }
  | { as: 'count' }
  | { as: 'segments' }
  | { as: 'cards' }
  | { as: 'select' }
  | { as: 'yes-no' }
  | { as: 'list' }

const times = '1 2 3 5 8 10 15 20 30 40 60 80 100 150 200 300 500 800 1000 1500 2000 3000 5000'
const inMs = (from: number, to: number) =>
  times
    .split(' ')
    .map(Number)
    .filter((ms) => ms >= from && ms <= to)
    .map((ms) => (ms >= 1000 ? `${ms / 1000}s` : `${ms}ms`))
const split = (stops: string) => stops.split(' ')

const sizes = split(
  '16MiB 32MiB 48MiB 64MiB 96MiB 128MiB 192MiB 256MiB 384MiB 512MiB 768MiB 1GiB 1.5GiB 2GiB 3GiB 4GiB 6GiB 8GiB 12GiB 16GiB 24GiB 32GiB 48GiB 64GiB 96GiB 128GiB',
)
const sizesBetween = (from: string, to: string) =>
  sizes.slice(sizes.indexOf(from), sizes.indexOf(to) + 1)

const quantity = (...stops: readonly string[]): Control => ({ as: 'quantity', stops })
const variation = quantity(...split('0 0.25 0.5 0.75 1 1.25 1.5 2 2.5 3 4'))
const name: Control = { as: 'text', mono: true }

export const controls = {
  name,
  runtime: { as: 'cards' },
  app: name,
  port: { as: 'text', inputMode: 'numeric' },
  health: name,
  handler: { as: 'segments' },
  cpu: quantity(...inMs(1, 5000)),
  cv: variation,
  threads: quantity(...split('1 2 3 4 6 8 12 16')),
  io: quantity('0ms', ...inMs(1, 5000)),
  iocv: variation,
  hold: quantity(
    ...split('0 16KiB 32KiB 64KiB 128KiB 256KiB 512KiB 1MiB 2MiB 4MiB 8MiB'),
    ...sizesBetween('16MiB', '256MiB'),
  ),
  pool: { as: 'text', inputMode: 'numeric' },
  dblimit: { as: 'text', inputMode: 'numeric' },
  base: quantity(...sizesBetween('32MiB', '1GiB')),
  model: quantity('0', ...sizesBetween('64MiB', '32GiB')),
  preload: { as: 'yes-no' },
  sharing: quantity(...split('0% 10% 20% 30% 40% 50% 60% 70% 80% 90% 95% 99%')),
  cache: quantity('0', ...sizesBetween('64MiB', '32GiB')),
  startup: quantity(...split('500ms 1s 2s 3s 5s 8s 10s 15s 20s 30s 45s 60s 90s 2m 3m 5m')),
  rate: quantity(
    ...split(
      '1/s 2/s 3/s 5/s 8/s 10/s 15/s 20/s 30/s 50/s 80/s 100/s 150/s 200/s 300/s 500/s 800/s 1000/s 1500/s 2000/s 3000/s 5000/s 8000/s 10000/s',
    ),
  ),
  peak: quantity(...split('1 1.5 2 2.5 3 4 5 6 8 10 15 20')),
  growth: quantity(...split('0% 10% 20% 30% 50% 75% 100% 150% 200% 300%')),
  slo: { as: 'text' },
  band: { as: 'text' },
  cores: quantity(...split('0.25 0.5 1 2 3 4 6 8 12 16 24 32 48 64')),
  ram: quantity(...sizesBetween('256MiB', '128GiB')),
  reserve: quantity('0', ...sizesBetween('64MiB', '4GiB')),
  reservecpu: quantity(...split('0 0.1 0.25 0.5 0.75 1 1.5 2')),
  servers: { as: 'count' },
  workers: { as: 'count' },
  replicas: { as: 'count' },
  replication: { as: 'cards' },
  edge: { as: 'cards' },
  survive: quantity(...split('0 1 2 3 4 5')),
  price: { as: 'text', inputMode: 'decimal' },
  target: { as: 'cards' },
  proxy: { as: 'cards' },
  domain: name,
  email: { as: 'text', inputMode: 'email' },
  hsts: { as: 'yes-no' },
  before: { as: 'list' },
  once: { as: 'yes-no' },
  env: { as: 'list' },
  egress: { as: 'list' },
  image: name,
  python: { as: 'select' },
  deps: { as: 'segments' },
  path: name,
  namespace: name,
  class: name,
  systemd: { as: 'text', inputMode: 'numeric' },
  nginx: { as: 'text' },
  k8s: { as: 'select' },
} as const satisfies Record<Exclude<ParameterName, 'policy' | 'lang'>, Control>

export type FieldName = keyof typeof controls

/** Fields whose measure is worth a line of its own, beside their help. */
export const measured: ReadonlySet<FieldName> = new Set<FieldName>([
  'cpu',
  'cv',
  'threads',
  'io',
  'iocv',
  'hold',
  'pool',
  'dblimit',
  'base',
  'model',
  'preload',
  'sharing',
  'cache',
  'startup',
  'rate',
  'peak',
  'growth',
  'slo',
  'band',
  'cores',
  'ram',
  'reserve',
  'reservecpu',
])
