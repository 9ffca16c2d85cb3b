/**
 * The series of the rule that watches the safe line, from the emitted proxy itself: what the README
 * tells Prometheus to read is there, and counts. Needs what `pnpm matrix` installs.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import http from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleFor } from '../bundles.ts'
import { selfSigned } from '../certificate.ts'
import { placeNginx } from '../nginx-prefix.ts'
import { type BundleFile, put } from '../scratch.ts'
import { type ToolId, tools } from '../tools.ts'
import { type Daemon, daemon, until } from './processes.ts'
import { textOf } from './service.ts'

const ports = { site: 18_580, metrics: 18_581, app: 18_582 }

/** The emitted text on ports of the test's own; `port` is that of the metrics. */
const moved = (text: string, port: number): string =>
  text
    .replaceAll(/\b10(\.\d+){3}:8000\b/g, `127.0.0.1:${ports.app}`)
    .replace(
      /:80(80)?$|(?<=^http:\/\/localhost)(?= \{)|(?<=^http:\/\/):8080(?= \{)/gm,
      `:${ports.site}`,
    )
    .replaceAll(`:${port}`, `:${ports.metrics}`)

type Kind = {
  tool: ToolId
  port: number
  path: string
  args(bundle: BundleFile[], dir: string): Promise<string[]>
}

const kinds: Record<string, Kind> = {
  caddy: {
    tool: 'caddy-latest',
    port: 2020,
    path: '/metrics',
    async args(bundle, dir) {
      const text = moved(textOf(bundle, /^caddy\/Caddyfile$/), 2020)
      const config = await put(dir, 'Caddyfile', text.replace(/^\{$/m, '{\n\tadmin off'))
      return ['run', '--adapter', 'caddyfile', '--config', config]
    },
  },
  haproxy: {
    tool: 'haproxy',
    port: 8405,
    path: '/metrics',
    async args(bundle, dir) {
      const text = moved(textOf(bundle, /^haproxy\/haproxy\.cfg$/), 8405)
      return ['-db', '-f', await put(dir, 'haproxy.cfg', text.replace(/^\t(user|group) .*$/gm, ''))]
    },
  },
  traefik: {
    tool: 'traefik',
    port: 8082,
    path: '/metrics',
    async args(bundle, dir) {
      await put(dir, 'dynamic/site.yaml', moved(textOf(bundle, /^traefik\/dynamic/), 8082))
      const text = moved(textOf(bundle, /^traefik\/traefik\.yaml$/), 8082)
      const config = await put(dir, 'traefik.yaml', text.replaceAll('/etc/traefik', dir))
      return [`--configFile=${config}`]
    },
  },
  nginx: {
    tool: 'nginx',
    port: 8079,
    path: '/stub_status',
    async args(bundle, dir) {
      const portOf = (port: number) => (port === 8079 ? ports.metrics : ports.site)
      const site = moved(textOf(bundle, /^nginx\/api\.conf$/), 8079)
      const main = textOf(bundle, /^nginx\/nginx\.conf$/)
      return placeNginx(site, { dir, certificate: await selfSigned(), portOf }, main)
    },
  },
}

const skipped = process.env.MATRIX !== 'all'
if (skipped) console.log('The metrics of the proxies are read in `pnpm matrix` only.')

const get = async (port: number, path: string) =>
  (await fetch(`http://localhost:${port}${path}`)).text()

/** Sum of the series that a selector of PromQL fits. */
function sumOf(text: string, selector: string): number {
  const [, name, labels = ''] = /^(\w+)(?:\{(.*)\})?$/.exec(selector)!
  const wanted = Array.from(labels.matchAll(/(\w+)(=~?)"([^"]*)"/g), ([, key, how, value]) =>
    how === '=' ? `${key}="${value}"` : new RegExp(`\\b${key}="(${value})"`),
  )
  return text
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`))
    .filter((line) => wanted.every((one) => line.search(one) >= 0 || line.includes(String(one))))
    .reduce((sum, line) => sum + Number(line.split(' ')[1]), 0)
}

/** With a name of the site, and without one. */
const cases = Object.keys(kinds).flatMap((proxy) =>
  ['', '&domain=localhost&edge=haproxy&servers=2'].map((more) => [proxy, more] as const),
)

describe.skipIf(skipped).each(cases)('%s in a container%s', (proxy, more) => {
  const kind = kinds[proxy]!
  const app = http.createServer((_, response) => response.end('done'))
  const bundle = bundleFor(`v=1&target=compose&proxy=${proxy}${more}`)
  let dir: string
  let running: Daemon

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'plimsoll-metrics-'))
    await new Promise<void>((resolve) => app.listen(ports.app, '127.0.0.1', resolve))
    const args = await kind.args(bundle, dir)
    running = daemon(tools[kind.tool].find()!, args, { cwd: dir })
    const isThere = () =>
      get(ports.site, '/').then(
        (body) => body === 'done',
        () => false,
      )
    expect(await until(isThere, 20_000), running.log()).toBe(true)
  })

  afterAll(async () => {
    await running?.stop(5_000)
    app.closeAllConnections()
    app.close()
    await rm(dir, { recursive: true, force: true })
  })

  it('is published for this machine alone', () => {
    const compose = textOf(bundle, /^compose\.yaml$/)
    expect(compose).toContain(`- 127.0.0.1:${kind.port}:${kind.port}\n`)
  })

  it('counts requests where the README says', async () => {
    const [, expression] = /expr: sum\(rate\((.+)\[5m\]\)\) >/.exec(
      textOf(bundle, /^monitoring\/alerts\.yml$/),
    )!
    const countNow = async () => {
      const text = await get(ports.metrics, kind.path)
      // the exporter's counter is the third number of this page
      return proxy === 'nginx'
        ? Number(/requests\s*\n\s*\d+ \d+ (\d+)/.exec(text)?.[1])
        : sumOf(text, expression!)
    }
    const before = await countNow()
    for (let index = 0; index < 3; index++) await get(ports.site, '/')
    // what is asked for the count itself counts with nginx
    expect(await countNow()).toBe(before + (proxy === 'nginx' ? 4 : 3))
  })
})
