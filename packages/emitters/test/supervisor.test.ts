import { describe, expect, test } from 'vitest'
import { bundleOf, textOf } from './bundle-of.ts'

const queries = [
  '',
  'replication=instances',
  'proxy=none&startup=20s',
  'runtime=node&app=a.js&proxy=nginx',
]

describe.each(queries)('supervisord.conf of target=supervisor&%s', (query) => {
  const { plan, bundle } = bundleOf(`target=supervisor&${query}`)
  const text = textOf(bundle, 'supervisor/supervisord.conf')
  const value = (key: string) => new RegExp(`^${key} = (.*)$`, 'm').exec(text)?.[1]
  const units = plan.replication === 'instances' ? plan.workersPerServer : 1

  test('X1: the numbers of the plan', () => {
    expect(value('stopwaitsecs')).toBe(String(plan.timeouts.killSeconds))
    expect(value('startsecs')).toBe(String(plan.timeouts.startupSeconds))
    expect(value('numprocs')).toBe(units > 1 ? String(units) : undefined)
    const unit = textOf(bundle, 'systemd/api.service')
    const kill = Number(/TimeoutStopSec=(\d+)/.exec(unit)?.[1])
    expect(kill).toBeGreaterThan(plan.timeouts.killSeconds)
    if (units === 1) expect(unit).toContain(`MemoryMax=${plan.memory.limitMiB}M\n`)
  })

  test('each process has a port of its own', () => {
    const line = `${value('command')} ${value('environment')}`
    expect(line.includes('%(process_num)d')).toBe(units > 1)
    if (units > 1) expect(value('numprocs_start')).toBe(String(plan.request.port))
  })

  test('U1: it comes back whatever its exit code', () => {
    expect(value('autorestart')).toBe('true')
  })
})
