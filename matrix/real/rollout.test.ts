/**
 * The upgrade path, as the bundle's README tells it: its commands are run, install.sh included, with
 * real processes and a real proxy, while clients go on asking. Needs what `pnpm matrix` installs.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleFor } from '../bundles.ts'
import type { BundleFile } from '../scratch.ts'
import { modelApiDir } from './app.ts'
import { ask } from './client.ts'
import { Host } from './host.ts'
import { until } from './processes.ts'
import { proxies, type RunningProxy } from './proxies.ts'
import { commandsOf } from './readme.ts'
import { badSourceOf, sourceOf } from './releases.ts'
import { textOf } from './service.ts'
import { during } from './stream.ts'

const name = 'model-api'

const cases = [
  { target: 'systemd', proxy: 'caddy', replication: 'manager' },
  { target: 'systemd', proxy: 'nginx', replication: 'manager' },
  { target: 'systemd', proxy: 'nginx', replication: 'instances' },
  { target: 'supervisor', proxy: 'caddy', replication: 'manager' },
  { target: 'supervisor', proxy: 'nginx', replication: 'instances' },
] as const

const steps = { before: 'python -m app.prepare' }

const queryOf = (fields: Record<string, string>) =>
  new URLSearchParams({
    v: '1',
    name,
    domain: 'localhost',
    env: 'MODEL_MB=20',
    startup: '8s',
    port: '18700',
    ...fields,
  }).toString()

/** A command that changes something: what is emitted and what runs is checked elsewhere. */
const isNoCheck = (line: string) => !/^(sudo )?\.\/verify\.sh/.test(line)

const skipped = process.env.MATRIX !== 'all'
if (skipped) console.log('The upgrade path is run in `pnpm matrix` only.')

describe.skipIf(skipped).each(cases)('$target behind $proxy, $replication', (chosen) => {
  let dir: string
  let bundle: BundleFile[]
  let readme: string
  let host: Host
  let proxy: RunningProxy

  const follow = (heading: string) => host.type(commandsOf(readme, heading))
  const release = async () => JSON.parse((await ask(proxy, '/release')).body) as string

  /** Process ids of the workers that answer. */
  const workers = async () => {
    const found = new Set<number>()
    for (let asked = 0; asked < 12; asked++) {
      found.add((JSON.parse((await ask(proxy, '/pid')).body) as { pid: number }).pid)
    }
    return [...found]
  }

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'plimsoll-rollout-'))
    bundle = bundleFor(queryOf({ ...chosen, ...steps }))
    readme = textOf(bundle, /^README\.md$/)
    host = await Host.boot(dir)
    await host.unpack(bundle)
    for (const version of ['1.0.0', '1.1.0']) {
      const path = `opt/${name}-releases/${version}`
      await host.bring(path, await sourceOf(version), join(modelApiDir, '.venv'))
    }
    const bad = `opt/${name}-releases/1.2.0`
    await host.bring(bad, await badSourceOf('1.2.0'), join(modelApiDir, '.venv'))
    // from nothing to running
    const install = commandsOf(readme, 'From nothing to running').filter(isNoCheck)
    const { exitCode, stdout, stderr } = await host.type(install)
    expect(exitCode, `${stdout}${stderr}\n${host.log()}`).toBe(0)
    proxy = await proxies[chosen.proxy](bundle, name, dir)
    const answers = () =>
      release()
        .then((version) => version === '1.0.0')
        .catch(() => false)
    expect(await until(answers, 60_000), `${proxy.process.log()}\n${host.log()}`).toBe(true)
  })

  afterAll(async () => {
    await proxy?.process.stop(5_000)
    await host?.halt()
    await rm(dir, { recursive: true, force: true })
  })

  it('a new version, without a dropped request', async () => {
    const { result, stream } = await during(proxy, '/pid', () => follow('A new version'))
    expect(result.exitCode, `${result.stdout}${result.stderr}\n${host.log()}`).toBe(0)
    console.log(
      `${chosen.target} ${chosen.proxy}: ${stream.answered} answered, ${stream.dropped.length} dropped`,
    )
    expect(stream.dropped).toEqual([])
    expect(stream.answered).toBeGreaterThan(20)
    expect(await release()).toBe('1.1.0')
  })

  it('back to the version before, without a dropped request', async () => {
    const { result, stream } = await during(proxy, '/pid', () =>
      follow('Back to the version before'),
    )
    expect(result.exitCode, `${result.stdout}${result.stderr}`).toBe(0)
    expect(stream.dropped).toEqual([])
    expect(await release()).toBe('1.0.0')
  })

  it('a version whose step fails: the one before goes on, in new workers too', async () => {
    const commands = commandsOf(readme, 'A new version').map((line) =>
      line.replaceAll('1.1.0', '1.2.0'),
    )
    const { exitCode, stderr } = await host.type(commands)
    expect(exitCode).not.toBe(0)
    expect(stderr).toContain('a step failed')
    if (chosen.replication === 'manager') {
      const old = await workers()
      for (const worker of old) process.kill(worker, 'SIGKILL')
      const areNew = () => workers().then((now) => now.every((worker) => !old.includes(worker)))
      expect(await until(() => areNew().catch(() => false), 60_000)).toBe(true)
    }
    for (let asked = 0; asked < 8; asked++) expect(await release()).toBe('1.0.0')
  })

  it('a changed plan', async () => {
    await host.unpack(bundleFor(queryOf({ ...chosen, ...steps, rate: '40/s' })))
    const commands = commandsOf(readme, 'A changed plan').filter(isNoCheck)
    const { exitCode, stdout, stderr } = await host.type(commands)
    expect(exitCode, `${stdout}${stderr}`).toBe(0)
    expect(await release()).toBe('1.0.0')
  })

  it('a plan of the other replication, without steps: nothing of the one before runs', async () => {
    const replication = chosen.replication === 'manager' ? 'instances' : 'manager'
    const changed = bundleFor(queryOf({ ...chosen, replication }))
    await host.unpack(changed)
    const commands = commandsOf(textOf(changed, /^README\.md$/), 'A changed plan')
    const { exitCode, stdout, stderr } = await host.type(commands.filter(isNoCheck))
    expect(exitCode, `${stdout}${stderr}\n${host.log()}`).toBe(0)
    const own = (unit: string) => changed.some(({ path }) => path === `systemd/${unit}`)
    const running = host.running()
    expect(running.length).toBeGreaterThan(0)
    for (const unit of running) expect(own(unit.replace(/@.*\./, '@.')), unit).toBe(true)
  })
})
