/**
 * The deployment test: the example app's plan, run as emitted with real uvicorn, Caddy and nginx.
 * Needs what `pnpm matrix` installs, takes memory and ports, and so runs only there.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleFor } from '../bundles.ts'
import { ask, askPlainly } from './client.ts'
import { type Measurement, measure, parsePlan, table } from './memory.ts'
import { isAlive, until } from './processes.ts'
import { proxies, type RunningProxy } from './proxies.ts'
import { type Service, startService, textOf } from './service.ts'

const name = 'model-api'
const modelMiB = 200
const query = (proxy: string) =>
  new URLSearchParams({
    v: '1',
    name,
    target: 'systemd',
    proxy,
    domain: 'localhost',
    model: `${modelMiB}MiB`,
    env: `MODEL_MB=${modelMiB}`,
    before: 'python -m app.prepare',
  }).toString()

const skipped = process.env.MATRIX !== 'all'
if (skipped) console.log('The deployment test runs in `pnpm matrix` only.')

const bodyOf = async (proxy: RunningProxy, path: string, headers?: Record<string, string>) =>
  JSON.parse((await ask(proxy, path, headers)).body) as Record<string, unknown>

describe.skipIf(skipped).each(['caddy', 'nginx'] as const)('deployed behind %s', (kind) => {
  let dir: string
  let plan: ReturnType<typeof parsePlan>
  let service: Service
  let proxy: RunningProxy
  let measured: Measurement[] = []

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'plimsoll-real-'))
    const bundle = bundleFor(query(kind))
    plan = parsePlan(textOf(bundle, /^plan\.json$/))
    service = await startService(bundle, name, dir)
    await service.ready()
    proxy = await proxies[kind](bundle, name, dir)
    const answers = () =>
      ask(proxy, '/health')
        .then(({ status }) => status === 200)
        .catch(() => false)
    if (!(await until(answers, 60_000))) {
      throw new Error(`no answer:\n${proxy.process.log()}\n${service.manager.log()}`)
    }
  })

  afterAll(async () => {
    await proxy?.process.stop(5_000)
    await service?.manager.stop(5_000)
    await rm(dir, { recursive: true, force: true })
    if (measured.length > 0) console.log(table(`${name} behind ${kind}`, measured))
  })

  it('sends plain HTTP to HTTPS', async () => {
    const { status, location } = await askPlainly(proxy, '/health')
    expect([301, 308]).toContain(status)
    expect(location).toMatch(/^https:\/\/localhost(:\d+)?\/health$/)
  })

  it('lets the app see the scheme and the address of the client, whatever a client claims', async () => {
    const forged = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'http' }
    expect(await bodyOf(proxy, '/pid', forged)).toMatchObject({
      client: '127.0.0.1',
      scheme: 'https',
    })
  })

  it('runs as many workers as planned', async () => {
    expect(plan.workersPerServer).toBeGreaterThan(1)
    expect(service.workers()).toHaveLength(plan.workersPerServer)
  })

  it('answers concurrent requests, from every worker', async () => {
    expect(await answering(proxy, service.workers())).toBe(true)
  })

  it('stays inside the memory ledger after load', () => {
    measured = measure(plan, service.manager.pid, service.workers())
    for (const { what, ledgerMiB, measuredMiB } of measured) {
      expect(measuredMiB, what).toBeLessThanOrEqual(ledgerMiB)
    }
    // A model that is not resident would make the ledger look good.
    expect(measured[0]!.measuredMiB).toBeGreaterThan(modelMiB)
  })

  it('replaces a worker that was killed', async () => {
    const [victim] = service.workers()
    process.kill(victim!, 'SIGKILL')
    const replaced = () => {
      const workers = service.workers()
      return workers.length === plan.workersPerServer && !workers.includes(victim!)
    }
    expect(await until(replaced, 60_000), service.manager.log()).toBe(true)
    expect(await answering(proxy, service.workers()), service.manager.log()).toBe(true)
  })

  it('stops within the time that the unit gives it, and leaves nothing behind', async () => {
    const workers = service.workers()
    expect(await service.manager.stop(service.stopTimeoutMs)).toBe(true)
    const gone = () => workers.every((pid) => !isAlive(pid))
    expect(await until(gone, 5_000)).toBe(true)
  })
})

/** Whether rounds of concurrent requests are all answered, until each worker had a part. */
async function answering(proxy: RunningProxy, workers: number[]): Promise<boolean> {
  const seen = new Set<unknown>()
  const round = async () => {
    const requests = Array.from({ length: workers.length * 2 }, () => bodyOf(proxy, '/work?ms=40'))
    for (const { pid } of await Promise.all(requests)) seen.add(pid)
    return workers.every((worker) => seen.has(worker))
  }
  return (await until(round, 60_000)) ?? false
}
