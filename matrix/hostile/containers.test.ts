import { join } from 'node:path'
import { expect } from 'vitest'
import { parse } from 'yaml'
import { type Reading, said, stepsIn } from '../../packages/emitters/test/hostile/read/reading.ts'
import { run } from '../process.ts'
import { type BundleFile, inScratch, put, putAll } from '../scratch.ts'
import { swarm } from '../validators/swarm.ts'
import { inTurn, matching, proveReal } from './real.ts'

type Service = { image: string; command?: string[]; environment: Record<string, string> }

const variablesOf = ({ environment }: Service) => new Map(Object.entries(environment))

/** Compose prints `$` as its files have it: doubled. */
const undone = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('$$', '$'))

async function byCompose(files: BundleFile[], program: string): Promise<Reading> {
  return inScratch(async (dir) => {
    await putAll(dir, files)
    for (const { path } of matching(files, /\.env\.example$/)) {
      await put(dir, path.replace('.example', ''), '')
    }
    const args = ['-f', 'compose.yaml', '--profile', '*', 'config', '--format', 'json']
    const env = { PATH: process.env.PATH, HOME: dir }
    const { exitCode, stdout, stderr } = await run(program, args, { cwd: dir, env })
    expect([exitCode, stderr]).toEqual([0, ''])
    const { name, services } = undone(JSON.parse(stdout))
    const app: Service = services.app ?? services['app-1']
    return said({
      name,
      image: app.image,
      command: app.command,
      environment: variablesOf(app),
      steps: stepsIn(services['previous-steps'].command),
    })
  })
}

for (const proxy of ['caddy', 'nginx', 'traefik', 'haproxy'] as const) {
  proveReal({
    tool: 'compose',
    place: ['compose', proxy],
    holdsTexts: true,
    bundles: 4,
    read: (samples, program) =>
      inTurn(samples, async ({ files }) => [await byCompose(files, program)]),
  })
}

async function bySwarm(files: BundleFile[], path: string, program: string): Promise<Reading> {
  return inScratch(async (dir) => {
    await putAll(dir, files)
    for (const { path: example, text } of matching(files, /\.env\.example$/)) {
      await put(dir, example.replace('.example', ''), text.replace(/^\w+=$/gm, ''))
    }
    const env = { PATH: process.env.PATH, HOME: dir }
    const { exitCode, stdout, stderr } = await run(program, [join(dir, path)], { env })
    expect([exitCode, stderr]).toEqual([0, ''])
    const { app, run: steps } = parse(stdout).services as Record<string, Service>
    const service = app ?? steps!
    return said({
      image: service.image,
      command: app?.command,
      environment: variablesOf(service),
      steps: stepsIn(steps?.command),
    })
  })
}

proveReal({
  tool: 'swarm',
  place: ['swarm', 'traefik'],
  holdsTexts: true,
  bundles: 4,
  read: (samples, program) =>
    inTurn(samples, async ({ files }) => {
      const concerned = files.filter(({ path }) => swarm.judges(path) || swarm.reads?.(path))
      const { ok, output } = await swarm.check(concerned, program)
      expect(ok, output).toBe(true)
      return inTurn(matching(files, /(^|\/)stack\.yaml$/), ({ path }) =>
        bySwarm(concerned, path, program),
      )
    }),
})
