import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { selfSigned } from '../certificate.ts'
import { placeNginx } from '../nginx-prefix.ts'
import { type BundleFile, put } from '../scratch.ts'
import { type ToolId, tools } from '../tools.ts'
import { type Daemon, daemon, until } from './processes.ts'
import { below, textOf } from './service.ts'

/** Where a proxy is asked. */
export interface Site {
  httpPort: number
  httpsPort: number
  /** Certificate authority that the client is to trust, PEM; null where nobody could. */
  authority: string | null
}

/** A proxy that runs on the emitted configuration, on loopback ports of its own. */
export interface RunningProxy extends Site {
  process: Daemon
}

/** `shift` keeps the ports of tests apart that run at the same time. */
type Start = (
  bundle: BundleFile[],
  name: string,
  dir: string,
  shift?: number,
) => Promise<RunningProxy>

function programOf(tool: ToolId): string {
  const path = tools[tool].find()
  if (path === undefined) throw new Error(`${tool} is absent`)
  return path
}

/** For localhost Caddy signs with an authority of its own, which stays inside `dir`. */
const startCaddy: Start = async (bundle, _name, dir, shift = 0) => {
  const [httpPort, httpsPort] = [18_080 + shift, 18_443 + shift]
  const options = [
    `http_port ${httpPort}`,
    `https_port ${httpsPort}`,
    'admin off',
    'skip_install_trust',
  ]
  const emitted = below(dir, textOf(bundle, /^caddy\/Caddyfile$/))
    // Caddy writes a slash between the network and the path of an address.
    .replaceAll('unix//run/', `unix/${dir}/run/`)
  const text = withGlobalOptions(emitted, options)
  const config = await put(dir, 'Caddyfile', text)
  const env = { PATH: process.env.PATH, HOME: dir, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir }
  const caddy = daemon(programOf('caddy'), ['run', '--adapter', 'caddyfile', '--config', config], {
    cwd: dir,
    env,
  })
  const root = join(dir, 'caddy/pki/authorities/local/root.crt')
  const authority = await until(() => readFile(root, 'utf8').catch(() => ''), 10_000)
  if (authority === undefined) throw new Error(`Caddy made no certificate:\n${caddy.log()}`)
  return { process: caddy, httpPort, httpsPort, authority }
}

/** A Caddyfile's global options are a block without a name, before everything else. */
function withGlobalOptions(caddyfile: string, options: string[]): string {
  const lines = options.map((option) => `\t${option}\n`).join('')
  const block = /^(?:\s*#[^\n]*\n|\s*\n)*\{\n/.exec(caddyfile)
  if (block === null) return `{\n${lines}}\n${caddyfile}`
  return block[0] + lines + caddyfile.slice(block[0].length)
}

const startNginx: Start = async (bundle, name, dir, shift = 0) => {
  const [httpPort, httpsPort, statusPort] = [19_080 + shift, 19_443 + shift, 19_079 + shift]
  const ports = new Map([
    [80, httpPort],
    [443, httpsPort],
  ])
  const certificate = await selfSigned()
  const site = textOf(bundle, new RegExp(`^nginx/${name}\\.conf$`))
  const moved = site.replace(/(unix:)(?=\/run\/)/g, `$1${dir}`)
  const args = await placeNginx(moved, {
    dir,
    certificate,
    portOf: (port) => ports.get(port) ?? statusPort,
    // The test's folder and socket are its own user's, and nginx as root would change to nobody.
    ...(process.getuid?.() === 0 ? { user: 'root' } : {}),
  })
  const nginx = daemon(programOf('nginx'), args, { cwd: dir })
  const authority = await readFile(certificate.certificate, 'utf8')
  return { process: nginx, httpPort, httpsPort, authority }
}

export const proxies = { caddy: startCaddy, nginx: startNginx } satisfies Record<string, Start>
