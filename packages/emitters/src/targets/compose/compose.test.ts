import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../test/bundle-of.ts'
import { hostileLine, hostileValue } from '../../../test/hostile/text.ts'
import { composeOf } from '../../../test/read-compose.ts'

const optionOf = (command: readonly string[] | undefined, option: string) =>
  command?.[command.indexOf(option) + 1]

const queries = [
  'target=compose',
  'target=compose&replication=instances&rate=150/s',
  'target=compose&proxy=nginx&replication=instances&domain=api.example.com',
  'target=compose&runtime=gunicorn&model=1GB&ram=16GiB&preload=yes&before=alembic upgrade head',
  'target=compose&runtime=node&app=dist/server.js&cores=8&startup=40s&slo=2s',
  'target=compose&runtime=fastapi&cache=2GiB&servers=2&edge=haproxy&domain=a.example.com&before=x',
]

describe.each(queries)('compose.yaml of %s', (query) => {
  const { plan, project, apps, bundle } = composeOf(query)

  it('holds the numbers of the plan', () => {
    const perUnit = plan.replication === 'manager' ? plan.workersPerServer : 1
    expect(apps).toHaveLength(plan.workersPerServer / perUnit)
    for (const app of apps) {
      expect(app.deploy.resources.limits.memory).toBe(`${plan.memory.limitMiB}M`)
      expect(app.deploy.resources.reservations.memory).toBe(`${plan.memory.unitMiB}M`)
      expect(app.memswap_limit).toBe(app.deploy.resources.limits.memory)
      expect(app.stop_grace_period).toBe(`${plan.timeouts.killSeconds}s`)
      expect(app.healthcheck.start_period).toBe(`${plan.timeouts.startupSeconds}s`)
      expect(app.healthcheck.test.slice(-2)).toEqual([String(plan.request.port), '/health'])
      if (app.command?.includes('--workers')) {
        expect(optionOf(app.command, '--workers')).toBe(String(perUnit))
      }
      if (app.command?.includes('--limit-concurrency')) {
        expect(optionOf(app.command, '--limit-concurrency')).toBe(String(plan.concurrency.appLimit))
      }
    }
  })

  it('restarts the app whatever its exit code', () => {
    expect(apps.map((app) => app.restart)).toEqual(apps.map(() => 'unless-stopped'))
  })

  it('publishes ports of the proxy alone, and only here without a certificate', () => {
    const published = Object.entries(project.services).filter(([, one]) => one.ports)
    expect(published.map(([name]) => name)).toEqual([plan.request.proxy ?? 'caddy'])
    const local = published[0]![1].ports!.every((port) => port.startsWith('127.0.0.1:'))
    expect(local).toBe(plan.request.domain === null)
  })

  it('trusts the address of the proxy, which forwards to the fixed ones of the app', () => {
    const proxy = project.services[plan.request.proxy ?? 'caddy']!
    const config = bundle.files.filter(({ language }) => /caddyfile|nginx/.test(language))
    const upstreams = config.map(({ text }) => text).join('\n')
    for (const app of apps) {
      const trusted = optionOf(app.command, '--forwarded-allow-ips')
      if (app.command?.includes('--forwarded-allow-ips')) {
        expect(trusted).toBe(proxy.networks.app.ipv4_address)
      }
      expect(upstreams).toContain(`${app.networks.app.ipv4_address}:${plan.request.port}`)
    }
    const all = [proxy, ...apps].map((one) => one.networks.app.ipv4_address)
    expect(new Set(all).size).toBe(all.length)
  })

  it('is the same in the image and in the file', () => {
    const cmd = textOf(bundle, 'Dockerfile').match(/^CMD (.*)$/m)![1]!
    expect(JSON.parse(cmd)).toEqual(apps[0]!.command)
  })

  it('traces each origin to a step of the derivation or a field of the request', () => {
    const steps = new Set<string>(plan.derivation.map(({ id }) => id))
    const { origins } = bundle.files.find(({ path }) => path === 'compose.yaml')!
    expect(origins.length).toBeGreaterThan(10)
    for (const { derivation, field } of origins) {
      if (derivation !== undefined) expect(steps).toContain(derivation)
      else expect(plan.request).toHaveProperty(field!)
    }
  })
})

describe('steps before the start', () => {
  const query = 'target=compose&before=alembic upgrade head&before=python seed.py'

  it('are a service that must end well before any container of the app starts', () => {
    const { project } = composeOf(`${query}&replication=instances&rate=100/s`)
    const steps = project.services['previous-steps']!
    expect(steps.restart).toBe('no')
    expect(steps.command?.slice(-2)).toEqual(['alembic upgrade head', 'python seed.py'])
    for (const [name, service] of Object.entries(project.services)) {
      if (!name.startsWith('app')) continue
      expect(service.depends_on).toEqual({
        'previous-steps': { condition: 'service_completed_successfully' },
      })
    }
  })

  it('run on the leader of several servers', () => {
    const { project } = composeOf(`${query}&servers=2&edge=haproxy&domain=api.example.com`)
    expect(project.services['previous-steps']!.profiles).toEqual(['leader'])
    expect(project.services.app!.depends_on!['previous-steps']!.required).toBe(false)
  })

  it('run on each server where that is harmless', () => {
    const { project } = composeOf(`${query}&once=no&servers=2&edge=haproxy`)
    expect(project.services['previous-steps']!.profiles).toBeUndefined()
    expect(project.services.app!.depends_on!['previous-steps']!.required).toBeUndefined()
  })
})

describe('what the user typed', () => {
  it('reaches command and environment as the same text', () => {
    fc.assert(
      fc.property(hostileLine(1000), hostileValue(1000), (command, value) => {
        const { project } = composeOf([
          ['target', 'compose'],
          ['before', command],
          ['env', `GREETING=${value}`],
        ])
        expect(project.services['previous-steps']!.command?.at(-1)).toBe(command)
        expect(project.services.app!.environment!.GREETING).toBe(value)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a file that the proxy mounts', () => {
  const version = (query: string) =>
    composeOf(`target=compose&${query}`).project.services.caddy!.labels!['plimsoll.files']

  it('replaces the container when it changes', () => {
    expect(version('domain=a.example.com')).toBe(version('domain=a.example.com'))
    expect(version('domain=a.example.com')).not.toBe(version('domain=b.example.com'))
  })
})

describe('secrets', () => {
  const { bundle, project } = composeOf('target=compose&name=shop&env=TOKEN&env=DATABASE_URL')

  it('are named and not filled', () => {
    expect(textOf(bundle, 'shop.env.example')).toMatch(/^TOKEN=\nDATABASE_URL=\n$/m)
    expect(bundle.files.map(({ path }) => path)).not.toContain('shop.env')
    expect(project.services.app!.env_file?.map(({ path }) => path)).toEqual(['shop.env'])
    expect(project.services.app!.environment).toBeUndefined()
  })
})
