import type { ParameterName } from './parameters.ts'
import type { DerivationId } from './plan.ts'

/**
 * What a symbol of the working stands for; each has one meaning in all steps. What is neither a
 * step nor asked for is a constant of the model, measured on the app server (`runtime`), set by the
 * platform, looked up in the table of queues, or the value at another point: with one worker or
 * server fewer or more, at the target, at the safe rate, at the mean rate, with no load.
 */
export type SymbolMeaning =
  | { from: 'step'; step: DerivationId }
  | { from: 'query'; param: ParameterName }
  | {
      from:
        | 'constant'
        | 'runtime'
        | 'platform'
        | 'table'
        | 'fewer'
        | 'more'
        | 'target'
        | 'safe'
        | 'quiet'
        | 'idle'
        | 'busiest'
      unit: string
    }

const step = (id: DerivationId): SymbolMeaning => ({ from: 'step', step: id })
const query = (param: ParameterName): SymbolMeaning => ({ from: 'query', param })
type Beside = Exclude<SymbolMeaning, { from: 'step' | 'query' }>
const at = (from: Beside['from'], unit = ''): SymbolMeaning => ({ from, unit })

export const symbols: Readonly<Record<string, SymbolMeaning>> = {
  o: step('overhead'),
  S: step('service-time'),
  λ_mean: step('mean-rate'),
  λ_peak: step('peak-rate'),
  λ_s: step('server-rate'),
  a: step('offered-load'),
  k: step('cores-in-use'),
  k_left: step('cores-left'),
  c: step('parallel'),
  c_left: step('parallel-left'),
  ρ: step('utilisation'),
  ρ_left: step('degraded-utilisation'),
  'ρ*': step('target'),
  n: step('servers'),
  w: step('workers'),
  r: step('workers'),
  p: step('pods-per-node'),
  W: step('mean-wait'),
  'E[T]': step('mean-response'),
  p99: step('response-time'),
  L: step('in-flight'),
  l: step('concurrency-limit'),
  m_w: step('worker-memory'),
  m_u: step('unit-memory'),
  m_max: step('memory-limit'),
  M: step('server-memory'),
  d: step('database-connections'),
  G: step('graceful-timeout'),

  cpu: query('cpu'),
  cv: query('cv'),
  t: query('threads'),
  io: query('io'),
  iocv: query('iocv'),
  hold: query('hold'),
  pool: query('pool'),
  dblimit: query('dblimit'),
  base: query('base'),
  model: query('model'),
  sharing: query('sharing'),
  cache: query('cache'),
  startup: query('startup'),
  rate: query('rate'),
  peak: query('peak'),
  growth: query('growth'),
  slo: query('slo'),
  ceiling: query('band'),
  cores: query('cores'),
  RAM: query('ram'),
  reserve: query('reserve'),
  reservecpu: query('reservecpu'),
  servers: query('servers'),
  workers: query('workers'),
  replicas: query('replicas'),
  survive: query('survive'),
  price: query('price'),

  w_least: at('constant', 'workers'),
  r_least: at('constant', 'replicas'),
  ρ_cut: at('constant'),
  h: at('constant', 'MiB'),
  h_idle: at('constant', 'MiB'),
  t_least: at('constant', 's'),
  t_idle: at('constant', 's'),
  probes: at('constant', 'connections'),
  lifespan: at('constant', 's'),
  margin: at('constant', 's'),
  preStop: at('constant', 's'),

  threads: at('runtime', 'threads'),
  m_manager: at('runtime', 'MiB'),
  m_growth: at('runtime', 'MiB'),
  t_fixed: at('runtime', 's'),
  w_core: at('constant', 'workers'),

  surge: at('platform', 'replicas'),
  t_most: at('platform', 's'),
  r_most: at('platform', 'replicas'),
  l_most: at('platform', 'requests'),
  m_tier: at('platform', 'MiB'),
  cores_tier: at('platform', 'cores'),

  C: at('table'),
  ω: at('table'),
  ω_left: at('busiest'),
  W_thread: at('busiest', 'ms'),
  L_threads: at('busiest', 'threads'),

  'ρ_w−1': at('fewer'),
  'ρ*_w−1': at('fewer'),
  'ρ_r−1': at('fewer'),
  'ρ*_r−1': at('fewer'),
  'ρ_n−1': at('fewer'),
  'ρ*_n−1': at('fewer'),
  'M_n−1': at('fewer', 'MiB'),
  'p_n−1': at('fewer', 'pods'),
  'q_n−1': at('fewer', 'pods'),
  'M_w+1': at('more', 'MiB'),
  'ρ*_min': at('quiet'),

  'E[W]': at('target', 'ms'),
  'p99(ρ*)': at('target', 'ms'),
  'L_t(ρ*)': at('target', 'threads'),
  'P_t(ρ*)': at('target'),
  'p99(0)': at('idle', 'ms'),
  L_safe: at('safe', 'requests'),
}
