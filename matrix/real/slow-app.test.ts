/**
 * An app that answers too late, behind the emitted proxy: what reached it is not asked of it again,
 * and it is not taken for one that is down. Needs what `pnpm matrix` installs.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import http from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleFor } from '../bundles.ts'
import type { BundleFile } from '../scratch.ts'
import { ask } from './client.ts'
import { until } from './processes.ts'
import { proxies, type RunningProxy } from './proxies.ts'

const name = 'slow-api'

/** Longer to start than a request may take, where a proxy could take one for the other. */
const cases = [
  { proxy: 'nginx', replication: 'manager', startup: '5s' },
  { proxy: 'nginx', replication: 'instances', startup: '5s' },
  { proxy: 'caddy', replication: 'manager', startup: '90s' },
] as const

const skipped = process.env.MATRIX !== 'all'
if (skipped) console.log('The slow app runs in `pnpm matrix` only.')

/** Answers all but /slow and /drop, and remembers what it was asked. */
function app(asked: string[]): http.Server {
  return http.createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/drop') request.socket.destroy()
    else if (request.url !== '/slow') response.end('done')
  })
}

/** No plan has a read timeout below a minute, which a test would have to wait for. */
const hasty = (files: BundleFile[]): BundleFile[] =>
  files.map((file) =>
    /^(nginx|caddy)\//.test(file.path)
      ? { ...file, text: file.text.replace(/\b60s\b/g, '1s') }
      : file,
  )

describe.skipIf(skipped).each(cases)('behind $proxy, $replication', (chosen) => {
  const asked: string[] = []
  const servers: http.Server[] = []
  let dir: string
  let proxy: RunningProxy

  const count = (path: string) => asked.filter((one) => one === path).length
  const statusOf = async (path: string) => (await ask(proxy, path)).status

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'plimsoll-slow-'))
    const query = new URLSearchParams({ v: '1', name, domain: 'localhost', ...chosen })
    const bundle = hasty(bundleFor(query.toString()))
    const texts = bundle.map(({ text }) => text).join('\n')
    for (const path of new Set(texts.match(/\/run\/[\w/-]+\.sock\b/g))) {
      await mkdir(dirname(join(dir, path)), { recursive: true })
      const server = app(asked)
      await new Promise<void>((resolve) => server.listen(join(dir, path), resolve))
      servers.push(server)
    }
    proxy = await proxies[chosen.proxy](bundle, name, dir, 100)
    const isThere = () =>
      statusOf('/').then(
        (status) => status === 200,
        () => false,
      )
    expect(await until(isThere, 20_000), proxy.process.log()).toBe(true)
  })

  afterAll(async () => {
    await proxy?.process.stop(5_000)
    for (const server of servers) {
      server.closeAllConnections()
      server.close()
    }
    await rm(dir, { recursive: true, force: true })
  })

  it('gives up what takes too long, and asks for it once', async () => {
    expect(await statusOf('/slow')).toBe(504)
    expect(count('/slow')).toBe(1)
  })

  it('takes nobody out for it', async () => {
    const late = await Promise.all(servers.map(() => statusOf('/slow')))
    expect(new Set(late)).toEqual(new Set([504]))
    expect(await statusOf('/quick')).toBe(200)
  })

  it('asks again for what the app dropped, as where a worker stops', async () => {
    expect(await statusOf('/drop')).toBe(502)
    expect(count('/drop')).toBeGreaterThan(1)
    expect(await statusOf('/after')).toBe(200)
  })
})
