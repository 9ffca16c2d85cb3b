import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { bundleOf } from './bundle-of.ts'
import { Machine } from './stubs.ts'

/*
 * install.sh run on a server in a folder, where plan after plan is unpacked over one directory: paths
 * of the system lie in the folder, the programs that it calls are stubs.
 */

const opensslPath = '/usr/bin/openssl'
if (!existsSync(opensslPath)) console.log(`No ${opensslPath}: changed domains are not tried.`)

/** Certbot that is served by an authority at once. */
const certbot = `
while [ "$1" != --domain ]; do shift; done
live=$(dirname "$0")/../etc/letsencrypt/live/api
mkdir -p "$live"
${opensslPath} req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 9 \
  -subj "/CN=$2" -addext "subjectAltName=DNS:$2" -keyout "$live/privkey.pem" -out "$live/fullchain.pem"`

const machines: Machine[] = []
afterEach(() => {
  for (const machine of machines.splice(0)) machine.remove()
})

class Server {
  private readonly machine: Machine
  private readonly moved = (text: string) =>
    text.replace(/(?<![\w/])\/(etc|opt|run|var)\//g, `${this.machine.dir}/$1/`)

  constructor(stubs: Record<string, string> = {}) {
    this.machine = new Machine({ name: 'empty', files: [] })
    machines.push(this.machine)
    const programs = ['systemctl', 'systemd-sysusers', 'getent', 'curl', 'uv', 'sysctl', 'openssl']
    for (const name of [...programs, 'nginx', 'haproxy', 'certbot', 'supervisord'])
      this.machine.stub(name, { '*': 'exit 0' })
    this.machine.stub('id', { '-u': 'echo 0' })
    for (const [name, action] of Object.entries(stubs)) this.machine.stub(name, { '*': action })
    this.release('1.0.0')
    for (const folder of ['etc/systemd/system', 'etc/sysctl.d', 'etc/nginx/conf.d'])
      mkdirSync(join(this.machine.dir, folder), { recursive: true })
  }

  path = (path: string) => join(this.machine.dir, path)

  write(path: string, text: string, mode = 0o644): void {
    mkdirSync(dirname(this.path(path)), { recursive: true })
    writeFileSync(this.path(path), text, { mode })
  }

  async install(query: string, { fails = false } = {}): Promise<string> {
    this.machine.unpack(bundleOf(query).bundle, this.moved)
    const { code, text } = await this.machine.run('install.sh', [])
    expect(code !== 0, text).toBe(fails)
    return text
  }

  /** Brings a release and lets it be the next. */
  release(version: string): void {
    this.write(`/opt/api-releases/${version}/uv.lock`, '')
    this.write(`/opt/api-releases/${version}/.venv/bin/uvicorn`, '', 0o755)
    const next = this.path('/opt/api-next')
    rmSync(next, { force: true })
    symlinkSync(this.path(`/opt/api-releases/${version}`), next)
  }

  /** The release that a link leads to. */
  leadsTo = (link: string) => basename(realpathSync(this.path(link)))

  units = () => readdirSync(this.path('/etc/systemd/system')).sort()

  /** The calls of the programs since it was asked last. */
  calls(): string[] {
    const lines = readFileSync(this.machine.log, 'utf8').trimEnd().split('\n')
    writeFileSync(this.machine.log, '')
    return lines
  }
}

const unitsOf = (query: string): string[] =>
  bundleOf(query)
    .bundle.files.filter(({ path }) => path.startsWith('systemd/'))
    .map(({ path }) => path.slice('systemd/'.length))
    .sort()

const plans = {
  'a manager and steps': 'target=systemd&proxy=nginx&before=alembic upgrade head',
  'a manager': 'target=systemd&proxy=nginx',
  instances: 'target=systemd&proxy=nginx&replication=instances',
  Supervisor: 'target=supervisor&proxy=nginx&replication=instances',
  'Supervisor and steps': 'target=supervisor&proxy=nginx&before=alembic upgrade head',
}
const changes = Object.keys(plans).flatMap((from) =>
  Object.keys(plans).flatMap((to) => (from === to ? [] : [[from, to]])),
) as [keyof typeof plans, keyof typeof plans][]

describe('a changed plan, unpacked over the one before', () => {
  test.each(changes)(
    'from %s to %s: its own units are installed, and no others',
    async (from, to) => {
      const server = new Server()
      await server.install(plans[from])
      expect(server.units()).toEqual(unitsOf(plans[from]))
      server.calls()
      await server.install(plans[to])
      expect(server.units()).toEqual(unitsOf(plans[to]))
      expect(existsSync(server.path('/etc/api/supervisord.conf'))).toBe(to.startsWith('Supervisor'))
      const calls = server.calls()
      for (const gone of unitsOf(plans[from]).filter((unit) => !unitsOf(plans[to]).includes(unit)))
        expect(calls).toContain(`systemctl stop ${gone.replace('@.', '@*.')}`)
    },
  )

  test('what an earlier plan has still in the folder is not installed', async () => {
    const server = new Server()
    await server.install(plans.instances)
    await server.install(plans['a manager'])
    await server.install(plans['a manager'])
    expect(server.units()).toEqual(unitsOf(plans['a manager']))
  })

  test('the old app goes on until the steps are done', async () => {
    const server = new Server()
    await server.install(plans.instances)
    server.calls()
    await server.install(plans['a manager and steps'])
    const calls = server.calls().join('\n')
    expect(calls).toMatch(/restart .*api-before\.service.*stop api@\*\.socket.*restart api\.s/s)
  })

  test('a unit of that name that Plimsoll did not make stays', async () => {
    const server = new Server()
    server.write('/etc/systemd/system/api@.service', '[Service]\nExecStart=/bin/true\n')
    await server.install(plans['a manager'])
    expect(server.units()).toContain('api@.service')
  })

  test('a queue longer than the kernel’s goes with the plan that needs it', async () => {
    const long = 'target=systemd&proxy=nginx&rate=4000/s&io=5s&replication=manager&cpu=1ms'
    const server = new Server()
    await server.install(long)
    expect(readdirSync(server.path('/etc/sysctl.d'))).toEqual(['60-api.conf'])
    await server.install(plans['a manager'])
    expect(readdirSync(server.path('/etc/sysctl.d'))).toEqual([])
  })
})

describe('a new release', () => {
  const stepsDone = '/var/lib/api/steps-done'
  /** Says which release runs as the steps do; they fail in a release that is bad. */
  const systemctl = `
root=$(dirname "$0")/..
case "$*" in
  *restart*before*)
    echo "steps: $(readlink -f "$root/opt/api-next") beside $(readlink -f "$root/opt/api")"
    [ ! -e "$root/opt/api-next/bad" ] ;;
esac`
  const withSteps = plans['a manager and steps']

  test('runs once its steps are done, and not before', async () => {
    const server = new Server({ systemctl })
    await server.install(withSteps)
    expect(server.leadsTo('/opt/api')).toBe('1.0.0')
    server.release('1.1.0')
    expect(await server.install(withSteps)).toMatch(/steps: \S+1\.1\.0 beside \S+1\.0\.0\n/)
    expect(server.leadsTo('/opt/api')).toBe('1.1.0')
  })

  test('whose steps fail leaves everything as it was, for a boot too', async () => {
    const server = new Server({ systemctl })
    await server.install(withSteps)
    server.write(stepsDone, '')
    server.release('1.1.0')
    server.write('/opt/api-releases/1.1.0/bad', '')
    server.calls()
    expect(await server.install(withSteps, { fails: true })).toContain('a step failed')
    expect(server.calls()).not.toContain('systemctl restart api.service')
    expect([server.leadsTo('/opt/api'), server.leadsTo('/opt/api-next')]).toEqual([
      '1.0.0',
      '1.0.0',
    ])
    expect(existsSync(server.path(stepsDone))).toBe(true)
  })

  test('whose steps fail keeps the units of the plan before', async () => {
    const server = new Server({ systemctl })
    await server.install(plans.instances)
    server.write('/opt/api-releases/1.0.0/bad', '')
    server.calls()
    await server.install(withSteps, { fails: true })
    expect(server.units()).toEqual([...unitsOf(plans.instances), 'api-before.service'].sort())
    expect(server.calls().filter((call) => /systemctl (stop|disable)/.test(call))).toEqual([])
  })

  test('a directory in place of the link is not written into', async () => {
    const server = new Server()
    mkdirSync(server.path('/opt/api'))
    expect(await server.install(plans['a manager'], { fails: true })).toContain('has to be a link')
  })
})

describe.skipIf(!existsSync(opensslPath))('a changed domain', () => {
  const openssl = `exec ${opensslPath} "$@"`
  const named = (server: Server, path: string, domain: string) => {
    const option = /^[\d.]+$/.test(domain) ? '-checkip' : '-checkhost'
    const args = ['x509', '-noout', option, domain, '-in', server.path(path)]
    return execFileSync(opensslPath, args, { encoding: 'utf8' }).includes(' does match ')
  }
  const cases = {
    nginx: { public: '/etc/letsencrypt/live/api/fullchain.pem', own: '/etc/ssl/api/fullchain.pem' },
    haproxy: { public: '/etc/haproxy/certs/api.pem', own: '/etc/haproxy/certs/api.pem' },
  }

  describe.each(Object.entries(cases))('behind %s', (proxy, paths) => {
    test('a public authority is asked for the new name, and only then', async () => {
      const server = new Server({ openssl, certbot })
      const asked = () => server.calls().filter((call) => call.startsWith('certbot')).length
      for (const [domain, times] of [
        ['a.example.com', 1],
        ['a.example.com', 0],
        ['b.example.org', 1],
      ] as const) {
        await server.install(`target=systemd&proxy=${proxy}&domain=${domain}&email=ops@example.com`)
        expect(asked()).toBe(times)
        expect(named(server, paths.public, domain)).toBe(true)
      }
    })

    test('a certificate that signs itself is made for the new name, and only then', async () => {
      const server = new Server({ openssl })
      let before = ''
      for (const [domain, isNew] of [
        ['a.internal', true],
        ['a.internal', false],
        ['b.internal', true],
        ['10.0.0.7', true],
        ['10.0.0.7', false],
      ] as const) {
        await server.install(`target=systemd&proxy=${proxy}&domain=${domain}`)
        expect(named(server, paths.own, domain)).toBe(true)
        const now = readFileSync(server.path(paths.own), 'utf8')
        expect(now !== before).toBe(isNew)
        before = now
      }
    })
  })
})
