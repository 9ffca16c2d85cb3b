/**
 * The upgrade path of containers, as the bundle's README tells it, on the machine's own container
 * engine while clients go on asking. Images are made of the machine's files, so that no registry is
 * needed. Part of `pnpm matrix`, where an engine runs and ports 80 and 443 are free.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleFor } from '../bundles.ts'
import { putAll } from '../scratch.ts'
import { tools } from '../tools.ts'
import { ask } from './client.ts'
import { type Engine, findEngine, image, importBase } from './engine.ts'
import { until } from './processes.ts'
import type { Site } from './proxies.ts'
import { commandsOf } from './readme.ts'
import { sourceOf } from './releases.ts'
import { textOf } from './service.ts'
import { during } from './stream.ts'

const name = 'plimsoll-rollout'
const next = '1.1.0'

/** Of one machine, for a swarm is asked how many tasks it has room for. */
const cases = [
  { target: 'docker', proxy: 'caddy', replication: 'manager' },
  { target: 'compose', proxy: 'caddy', replication: 'instances' },
  { target: 'swarm', proxy: 'traefik', servers: '1', rate: '10/s', cpu: '5ms' },
] as const

const queryOf = (fields: Record<string, string>) =>
  new URLSearchParams({
    v: '1',
    name,
    domain: 'localhost',
    env: 'MODEL_MB=20',
    startup: '8s',
    before: 'python -m app.prepare',
    image: `${name}:1.0.0`,
    ...fields,
  }).toString()

const dir = await mkdtemp(join(tmpdir(), 'plimsoll-engine-'))
const isAsked = process.env.MATRIX === 'all'
const found = isAsked ? await findEngine(dir) : { absent: 'pnpm matrix asks for it' }
const engine = 'absent' in found ? undefined : found
if ('absent' in found) console.log(`No rollout on a container engine: ${found.absent}`)

/** Images that were not there before. */
const made = new Set([`${name}:base`, `${name}:1.0.0`, `${name}:${next}`, `${name}:previous`])

const has = ({ docker }: Engine, reference: string): Promise<boolean> =>
  docker('image', 'inspect', reference).then(
    () => true,
    () => false,
  )

afterAll(async () => {
  for (const reference of made) {
    if (engine && (await has(engine, reference))) await engine.docker('rmi', '--force', reference)
  }
  await rm(dir, { recursive: true, force: true })
})

/** What the README's builds and pulls would give. */
async function bringImages(on: Engine, texts: string): Promise<void> {
  const base = `${name}:base`
  await importBase(on, base)
  for (const release of ['1.0.0', next]) {
    const app = join(dir, release, 'app')
    await mkdir(app, { recursive: true })
    for (const [path, text] of Object.entries(await sourceOf(release))) {
      await writeFile(join(dir, release, path), text)
    }
    const changes = ['USER 10001:10001']
    await image(on, {
      from: base,
      name: `${name}:${release}`,
      files: { [app]: '/app/app' },
      changes,
    })
  }
  for (const [proxy, tool, changes] of [
    [
      'caddy',
      tools['caddy-latest'],
      [
        'ENV XDG_CONFIG_HOME=/config XDG_DATA_HOME=/data',
        'CMD ["caddy","run","--config","/etc/caddy/Caddyfile","--adapter","caddyfile"]',
      ],
    ],
    ['traefik', tools.traefik, ['ENTRYPOINT ["traefik"]']],
  ] as const) {
    const [reference] = new RegExp(`\\b${proxy}:v?\\d[\\w.-]*`).exec(texts) ?? []
    if (reference === undefined || (await has(on, reference))) continue
    made.add(reference)
    const files = { [tool.find()!]: `/usr/bin/${proxy}` }
    await image(on, { from: base, name: reference, files, changes: [...changes] })
  }
}

describe.skipIf(engine === undefined).each(cases)('$target behind $proxy', (chosen) => {
  const isSwarm = chosen.target === 'swarm'
  const folder = join(dir, chosen.target)
  const site: Site = { httpPort: 80, httpsPort: 443, authority: null }
  let readme: string

  async function unpack(fields: Record<string, string> = {}): Promise<void> {
    const bundle = bundleFor(queryOf({ ...chosen, ...fields }))
    readme = textOf(bundle, /^README\.md$/)
    await putAll(
      folder,
      bundle.map((file) => ({
        ...file,
        // a node smaller than the plan's server would have no room for what is reserved
        text: isSwarm
          ? file.text.replace(/cpus: "1"/g, `cpus: "${engine!.cores / 16}"`)
          : file.text,
      })),
    )
  }

  /** The README's commands, with the new image in the place of what a build gives. */
  function follow(heading: string) {
    const commands = commandsOf(readme, heading)
      .filter((line) => !/systemctl|^cd deploy|docker push|verify\.sh|docker node ls/.test(line))
      .map((line) => line.replace('swarm init', 'swarm init --advertise-addr 127.0.0.1'))
      .map((line) => (/\bbuild\b/.test(line) ? buildOf(heading) : line))
    return engine!.type(commands, folder)
  }
  const buildOf = (heading: string) =>
    heading === 'A new version' && !isSwarm ? `docker tag ${name}:${next} ${name}:1.0.0` : 'true'

  const release = async () => JSON.parse((await ask(site, '/release')).body) as string
  const isRelease = (version: string) => () =>
    release().then(
      (answer) => answer === version,
      () => false,
    )

  let hasSwarm = false

  beforeAll(async () => {
    if (isSwarm) {
      // its own alone is left at the end
      expect(await engine!.docker('info', '--format', '{{.Swarm.LocalNodeState}}')).toBe('inactive')
      hasSwarm = true
    }
    await unpack()
    await bringImages(
      engine!,
      bundleFor(queryOf(chosen))
        .map(({ text }) => text)
        .join('\n'),
    )
    const { exitCode, stdout, stderr } = await follow('From nothing to running')
    expect(exitCode, stdout + stderr).toBe(0)
    if (chosen.proxy === 'caddy') site.authority = await authority()
    expect(await until(isRelease('1.0.0'), 60_000)).toBe(true)
  }, 300_000)

  /** As the README says how clients come to it; it is there a moment after the start. */
  const authority = () =>
    until(async () => (await follow('Certificates')).stdout, 20_000).then((text) => text ?? null)

  afterAll(async () => {
    if (chosen.target === 'compose') await engine!.type(['docker compose down --volumes'], folder)
    if (hasSwarm) await engine!.type(['docker swarm leave --force'], folder)
    if (chosen.target === 'docker') {
      const names = await engine!.docker('ps', '--all', '--quiet', '--filter', `name=^${name}-`)
      if (names !== '') await engine!.docker('rm', '--force', '--volumes', ...names.split('\n'))
      await engine!.docker('network', 'rm', name)
    }
  }, 120_000)

  it('a new version, without a dropped request', async () => {
    if (isSwarm) await unpack({ image: `${name}:${next}` })
    const { result, stream } = await during(site, '/pid', () => follow('A new version'))
    expect(result.exitCode, result.stdout + result.stderr).toBe(0)
    console.log(`${chosen.target}: ${stream.answered} answered, ${stream.dropped.length} dropped`)
    expect(stream.dropped).toEqual([])
    expect(stream.answered).toBeGreaterThan(20)
    expect(await release()).toBe(next)
  }, 240_000)

  it('back to the version before, without a dropped request', async () => {
    const { result, stream } = await during(site, '/pid', () =>
      follow('Back to the version before'),
    )
    expect(result.exitCode, result.stdout + result.stderr).toBe(0)
    expect(stream.dropped).toEqual([])
    expect(await until(isRelease('1.0.0'), 30_000)).toBe(true)
  }, 240_000)
})
