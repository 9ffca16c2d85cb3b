import type { Plan } from '@plimsoll/schemas/plan'
import { describe, expect, test } from 'vitest'
import { bundleOf } from './bundle-of.ts'
import { combinations } from './combinations.ts'
import { fileAt, fileLike } from './files.ts'

/** Settings of a unit file: the values of a key in order. */
function settings(text: string): (key: string) => string[] {
  const entries = text
    .split('\n')
    .filter((line) => /^[A-Z]\w*=/.test(line))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])
  return (key) => entries.filter(([name]) => name === key).map(([, value]) => value ?? '')
}

const flag = (command: string, name: string): string | undefined =>
  new RegExp(` ${name} (\\S+)`).exec(command)?.[1]

const unitsOf = (plan: Plan) => (plan.replication === 'instances' ? plan.workersPerServer : 1)

describe.each(combinations.filter(({ target }) => target === 'systemd'))(
  '$query',
  (combination) => {
    const { query, runtime, proxy } = combination
    const { plan, bundle } = bundleOf(query)
    const { memory, timeouts, concurrency } = plan
    const service = settings(fileLike(bundle, /^systemd\/api@?\.service$/).text)
    const [command = ''] = service('ExecStart')
    const isMany = unitsOf(plan) > 1

    test('X1: memory is the plan’s', () => {
      expect(service('MemoryHigh')).toEqual([`${memory.unitMiB}M`])
      expect(service('MemoryMax')).toEqual([`${memory.limitMiB}M`])
      expect(service('MemorySwapMax')).toEqual(['0'])
      if (!isMany) return
      const slice = settings(fileAt(bundle, 'systemd/api.slice').text)
      expect(slice('MemoryHigh')).toEqual([`${memory.unitMiB * unitsOf(plan)}M`])
      expect(service('Slice')).toEqual(['api.slice'])
    })

    test('X1: as many workers as planned', () => {
      if (isMany) {
        const target = settings(fileAt(bundle, 'systemd/api.target').text)
        expect(target('Wants')).toHaveLength(plan.workersPerServer)
      }
      if (runtime !== 'node' && runtime !== 'generic') {
        const workers = plan.replication === 'manager' ? plan.workersPerServer : 1
        expect(flag(command, '--workers')).toBe(String(workers))
      }
    })

    test('X1, X5: limits and timeouts are the plan’s, each longer than the one inside', () => {
      expect(service('TimeoutStopSec')).toEqual([String(timeouts.killSeconds)])
      expect(service('TimeoutStartSec')).toEqual([String(timeouts.startupSeconds)])
      expect(timeouts.killSeconds).toBeGreaterThan(timeouts.gracefulSeconds)
      if (runtime === 'uvicorn') {
        expect(flag(command, '--limit-concurrency')).toBe(String(concurrency.appLimit))
        expect(flag(command, '--timeout-graceful-shutdown')).toBe(String(timeouts.gracefulSeconds))
      }
      if (runtime === 'uvicorn' || runtime === 'gunicorn') {
        const keepAlive = flag(command, '--(?:timeout-)?keep-alive')
        expect(keepAlive).toBe(String(timeouts.keepAliveSeconds))
        expect(Number(keepAlive)).toBeGreaterThan(timeouts.upstreamIdleSeconds)
      }
    })

    test('X1: the proxy lets through what the plan admits, and waits as long', () => {
      const perUnit =
        (plan.replication === 'manager' ? plan.workersPerServer : 1) * concurrency.perWorkerLimit
      if (proxy === 'caddy') {
        const { text } = fileAt(bundle, 'caddy/Caddyfile')
        expect(/max_conns_per_host (\d+)/.exec(text)?.[1]).toBe(String(perUnit))
        expect(/response_header_timeout (\d+)s/.exec(text)?.[1]).toBe(String(timeouts.readSeconds))
        expect(text.includes('keepalive off')).toBe(plan.replication === 'manager')
        expect(text.includes('lb_policy least_conn')).toBe(isMany)
      } else if (proxy === 'haproxy') {
        const { text } = fileAt(bundle, 'haproxy/haproxy.cfg')
        const admitted = plan.latency.dispatch === 'central' ? 1 : perUnit
        const servers = [...text.matchAll(/^\tserver app\d* .* maxconn (\d+)$/gm)]
        expect(servers.map(([, most]) => Number(most))).toEqual(
          Array.from({ length: unitsOf(plan) }, () => admitted),
        )
        expect(/timeout server (\d+)s/.exec(text)?.[1]).toBe(String(timeouts.readSeconds))
        expect(text.includes('balance leastconn')).toBe(isMany)
        expect(text.includes('http-reuse never')).toBe(plan.replication === 'manager')
      } else if (proxy === 'traefik') {
        const { text } = fileAt(bundle, 'traefik/dynamic/site.yaml')
        expect(/amount: (\d+)/.exec(text)?.[1]).toBe(
          String(plan.workersPerServer * concurrency.perWorkerLimit),
        )
        expect(/responseHeaderTimeout: (\d+)s/.exec(text)?.[1]).toBe(String(timeouts.readSeconds))
        expect([...text.matchAll(/- url: http:/g)]).toHaveLength(unitsOf(plan))
        expect(text.includes('strategy: p2c')).toBe(isMany)
        expect(text.includes('maxIdleConnsPerHost: -1')).toBe(plan.replication === 'manager')
      } else if (proxy === 'nginx') {
        const { text } = fileAt(bundle, 'nginx/api.conf')
        expect(/limit_conn \S+ (\d+);/.exec(text)?.[1]).toBe(
          String(plan.workersPerServer * concurrency.perWorkerLimit),
        )
        expect(/proxy_read_timeout (\d+)s/.exec(text)?.[1]).toBe(String(timeouts.readSeconds))
        expect([...text.matchAll(/^\tserver (unix|\d)(?!.* backup)/gm)]).toHaveLength(unitsOf(plan))
        expect(text.includes('least_conn;')).toBe(isMany)
        if (plan.replication === 'manager') expect(text).toMatch(/'' close;/)
      }
    })

    test('X6: a Unix socket that only app and proxy open, or the loopback address', () => {
      if (runtime === 'fastapi') {
        expect(flag(command, '--forwarded-allow-ips')).toBe('127.0.0.1')
        expect(flag(command, '--host')).toBe('127.0.0.1')
      }
      if (runtime !== 'uvicorn' && runtime !== 'gunicorn') return
      if (proxy === 'traefik' || proxy === 'none') {
        expect(flag(command, '--forwarded-allow-ips')).toBe('127.0.0.1')
        expect(command).toContain('127.0.0.1')
        return
      }
      const socket = settings(fileLike(bundle, /\.socket$/).text)
      expect(flag(command, '--forwarded-allow-ips')).toBe('"*"')
      expect(socket('SocketMode')).toEqual(['0660'])
      expect(socket('SocketGroup')).toEqual([proxy === 'nginx' ? 'www-data' : proxy])
      expect(socket('Backlog')).toEqual([flag(command, '--backlog')])
    })

    test('S5: the start limit can be reached, also where each start hangs until it is killed', () => {
      const [interval, burst, delay, mostDelay, start, stop] = [
        service('StartLimitIntervalSec'),
        service('StartLimitBurst'),
        service('RestartSec'),
        service('RestartMaxDelaySec'),
        service('TimeoutStartSec'),
        service('TimeoutStopSec'),
      ].map(([value = 0]) => Number(value))
      const longest = Math.max(delay!, mostDelay!) + start! + stop!
      expect(interval).toBeGreaterThan(burst! * longest)
    })

    test('U1, S6, S7, S8', () => {
      expect(service('Restart')).toEqual(['always'])
      expect(service('KillMode')).toEqual(['mixed'])
      expect(service('Type')).toEqual([runtime === 'gunicorn' ? 'notify' : 'exec'])
      const several = plan.replication === 'manager' && plan.workersPerServer > 1
      expect(service('OOMPolicy')).toEqual(several ? ['continue'] : [])
    })

    test('S3: no rule that the code of the app would break', () => {
      const loose = ['node', 'generic'].includes(runtime) || plan.request.modelMiB > 0
      expect(service('MemoryDenyWriteExecute')).toEqual(loose ? [] : ['yes'])
      expect(service('SystemCallFilter').join().includes('@resources')).toBe(!loose)
    })

    test('S10, X7: the steps run before, in order, once', () => {
      const { before, once } = plan.request
      if (before.length === 0) return
      const steps = settings(fileAt(bundle, 'systemd/api-before.service').text)
      expect(steps('ExecStart')).toHaveLength(before.length)
      expect(steps('RemainAfterExit')).toEqual(['yes'])
      expect(service('Requires')).toContain('api-before.service')
      expect(service('After')).toContain('api-before.service')
      const conditions = once ? (plan.servers > 1 ? 2 : 1) : 0
      expect(steps('ConditionPathExists')).toHaveLength(conditions)
    })
  },
)

describe('what follows from the version of systemd (S4)', () => {
  test.each([
    [249, false],
    [252, false],
    [255, true],
    [257, true],
  ])('%i waits longer after each failure: %s', (version, isStepped) => {
    const { bundle } = bundleOf(`systemd=${version}`)
    expect(fileAt(bundle, 'systemd/api.service').text.includes('RestartSteps=')).toBe(isStepped)
  })
})
