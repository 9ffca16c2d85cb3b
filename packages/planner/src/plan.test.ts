import { Plan } from '@plimsoll/schemas/plan'
import { describe, expect, it } from 'vitest'
import { profilesFor, requestOf } from '../test/profiles.ts'
import { plan } from './plan.ts'

const planOf = (query: string) => {
  const request = requestOf(query)
  return plan(request, profilesFor(request))
}
const codes = (query: string) => planOf(query).findings.map((finding) => finding.code)
const alternative = (query: string, id: string) =>
  planOf(query).alternatives.find((candidate) => candidate.id === id)

describe('the default request', () => {
  it('is one server with three workers, about half busy at the peak', () => {
    const { servers, workersPerServer, utilisation, verdict } = planOf('')
    expect({ servers, workersPerServer, verdict }).toEqual({
      servers: 1,
      workersPerServer: 3,
      verdict: 'feasible',
    })
    expect(utilisation.peak).toBeCloseTo(0.53, 3)
  })

  it('satisfies the published schema', () => {
    expect(Plan.safeParse(planOf('')).error).toBeUndefined()
    expect(Plan.safeParse(planOf('target=kubernetes')).error).toBeUndefined()
  })
})

describe('a model of 1 GB on 3 GB of RAM', () => {
  const small = 'model=1GB&cores=4&ram=3GB&servers=1&rate=5/s'

  it('refuses four workers by memory and says by how much', () => {
    const refused = planOf(`${small}&workers=4`)
    expect(refused.verdict).toBe('infeasible')
    expect(refused.binding).toBe('memory')
    const [first] = refused.findings
    expect(first?.code).toBe('memory-exceeded')
    expect(first?.params.neededMiB).toBeGreaterThan(4 * 953)
    expect(refused.safeRateRps).toBe(0)
  })

  it('offers ways out that were planned and hold', () => {
    for (const id of ['fewer-workers', 'double-ram']) {
      expect(alternative(`${small}&workers=4`, id)?.verdict, id).toBe('feasible')
    }
    expect(alternative(`${small}&workers=4&runtime=gunicorn&sharing=99%`, 'preload')?.verdict).toBe(
      'feasible',
    )
  })

  it('holds with one worker, and with as many as fit', () => {
    expect(planOf(`${small}&workers=1`).verdict).toBe('feasible')
    expect(planOf(small)).toMatchObject({ verdict: 'feasible', workersPerServer: 2 })
  })

  it('shares the model after a fork where pages stay shared', () => {
    const shared = planOf(`${small}&workers=4&runtime=gunicorn&preload=yes&sharing=99%`)
    expect(shared.verdict).toBe('feasible')
    expect(shared.memory.sharedMiB).toBe(954)
    expect(codes(`${small}&workers=1&preload=yes`)).toContain('preload-unsupported')
  })
})

describe('idle and overloaded servers', () => {
  it('finds that two of three do where one may fail, and one where none may', () => {
    const judged = 'servers=3&survive=1&rate=10/s'
    expect(alternative(judged, 'enough')).toMatchObject({ servers: 2, verdict: 'feasible' })
    expect(alternative('servers=3&rate=10/s', 'enough')).toMatchObject({ servers: 1 })
    expect(codes(`${judged}&price=40`)).toEqual(
      expect.arrayContaining(['servers-saved', 'cost-saved']),
    )
    expect(planOf('survive=1&rate=10/s').servers).toBe(2)
    expect(planOf('survive=0&rate=10/s').servers).toBe(1)
  })

  it('refuses two full servers and asks for a third', () => {
    const full = 'cpu=10ms&io=0ms&rate=800/s&peak=1&cores=4'
    const judged = planOf(`${full}&servers=2&workers=4`)
    expect(judged).toMatchObject({ verdict: 'infeasible', binding: 'cpu' })
    expect(judged.utilisation.peak).toBeGreaterThan(1)
    expect(judged.latency.p99Ms).toBeNull()
    expect(planOf(full).servers).toBeGreaterThanOrEqual(3)
    expect(alternative(`${full}&servers=2&workers=4`, 'sized')?.verdict).toBe('feasible')
  })

  it('has no degraded utilisation where no server is left', () => {
    const none = planOf('servers=2&survive=3')
    expect(none.utilisation.degraded).toBeNull()
    expect(none).toMatchObject({ verdict: 'infeasible', binding: 'survive', safeRateRps: 0 })
    expect(none.findings[0]?.code).toBe('no-server-left')
  })
})

describe('the latency objective', () => {
  it('sets the target where p99 just meets it', () => {
    const { utilisation, curve } = planOf('slo=150ms&cpu=20ms&io=0ms&rate=30/s')
    const below = curve.filter((point) => point.utilisation <= utilisation.target)
    const above = curve.filter((point) => point.utilisation > utilisation.target)
    expect(Math.max(...below.map((point) => point.p99Ms))).toBeLessThanOrEqual(150)
    expect(Math.min(...above.map((point) => point.p99Ms))).toBeGreaterThan(150)
  })

  it('says that no server meets what an idle one misses', () => {
    expect(planOf('slo=20ms').findings[0]?.code).toBe('slo-below-unloaded')
  })
})

describe('sync handlers', () => {
  it('needs workers for the thread pool where the cores would be idle', () => {
    const sync = planOf('handler=sync&cpu=1ms&io=1s&rate=30/s&replication=manager&servers=1')
    expect(sync.workersPerServer).toBeGreaterThan(2)
    expect(planOf('handler=sync&cpu=1ms&io=1s&rate=30/s&servers=1&workers=2').verdict).toBe(
      'infeasible',
    )
  })

  it('waits no longer for a thread because it computes longer', () => {
    const series = [4, 4.5, 5, 5.4, 5.6, 6, 8].map((cpu) =>
      planOf(`servers=1&handler=sync&io=1s&cpu=${cpu}ms`),
    )
    const workers = series.map((answer) => answer.workersPerServer)
    expect(workers).toEqual(workers.toSorted((x, y) => x - y))
    const judged = [4, 4.5, 5, 5.4].map(
      (cpu) => planOf(`servers=1&workers=6&handler=sync&io=1s&cpu=${cpu}ms`).utilisation,
    )
    const busyThreads = judged.map(({ target, peak }) => target / peak)
    expect(busyThreads).toEqual(busyThreads.toSorted((x, y) => y - x))
  })

  it('keeps threads busy to the band’s ceiling at most', () => {
    const { utilisation } = planOf('servers=1&workers=5&handler=sync&io=1s&cpu=5ms&peak=1&rate=1/s')
    const rateAtTarget = utilisation.target / utilisation.peak
    // Nearly all of a request's time is I/O, 1 s, and it holds one of 5 · 40 threads.
    expect(rateAtTarget).toBeLessThan(0.9 * 200)
    expect(rateAtTarget).toBeGreaterThan(0.9 * 200 * 0.98)
  })
})

describe('pods on nodes', () => {
  it('packs one worker a pod beside what the system keeps', () => {
    const pods = planOf('target=kubernetes&rate=400/s&survive=1')
    expect(pods.workersPerServer).toBe(3)
    expect(pods.workers).toBeLessThanOrEqual(pods.servers * pods.workersPerServer)
    expect(pods.scaling).toMatchObject({ maxReplicas: pods.workers })
    expect(pods.scaling!.minReplicas).toBeGreaterThanOrEqual(2)
    expect(pods.utilisation.degraded).toBeGreaterThan(pods.utilisation.peak)
  })

  it('refuses a pod that no node holds', () => {
    const refused = planOf('target=kubernetes&model=4GB&ram=4GiB')
    expect(refused).toMatchObject({ verdict: 'infeasible', binding: 'memory' })
    expect(refused.findings[0]?.code).toBe('node-too-small')
  })
})

describe('database connections', () => {
  it('refuses more than the database allows, an update included', () => {
    expect(planOf('pool=10&dblimit=30').verdict).toBe('feasible')
    expect(planOf('pool=10&dblimit=29')).toMatchObject({
      verdict: 'infeasible',
      binding: 'database',
    })
    expect(planOf('target=kubernetes&pool=10&dblimit=39').verdict).toBe('infeasible')
  })
})

it('says when a link was made with other constants', () => {
  expect(codes('policy=2020-01')).toContain('policy-changed')
  expect(codes('')).not.toContain('policy-changed')
})
