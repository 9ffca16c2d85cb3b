import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { type Outcome, run } from '../process.ts'
import { type BundleFile, inScratch, putAll } from '../scratch.ts'
import { venvDir } from '../tools.ts'
import { both, passed, type Validator } from './validator.ts'

/**
 * Keys of a service that `docker stack deploy` refuses, or passes over without a word. Source: the
 * lists of unsupported, deprecated and forbidden properties in the loader of Docker's CLI, and
 * depends_on, which knows no order in a swarm.
 */
const lost = new Set(
  (
    'build cgroupns_mode cgroup_parent container_name cpu_quota cpu_shares cpuset cpus depends_on ' +
    'devices domainname expose extends external_links ipc links mac_address mem_limit memswap_limit ' +
    'network_mode pid privileged profiles restart scale security_opt shm_size userns_mode ' +
    'volume_driver volumes_from'
  ).split(' '),
)

/** `docker stack config`, and no key that a swarm would not honour. */
export const swarm: Validator = {
  tool: 'swarm',
  judges: (path) => /(^|\/)stack\.yaml$/.test(path),
  reads: (path) => path.endsWith('.env.example') || path.startsWith('traefik/'),
  check: (files, program) =>
    inScratch(async (dir) => {
      // what the operator is to supply
      const secrets = files
        .filter(({ path }) => path.endsWith('.example'))
        .map((file) => ({ ...file, path: file.path.replace(/\.example$/, '') }))
      await putAll(dir, [...files, ...secrets])
      let verdict = passed
      for (const file of files.filter(({ path }) => path.endsWith('stack.yaml'))) {
        const { exitCode, stdout, stderr } = await configOf(join(dir, file.path), program)
        const missing = lostKeys(file, stdout)
        verdict = both(verdict, {
          ok: exitCode === 0 && stderr === '' && missing.length === 0,
          output: `${file.path}: ${stderr}${missing.map((key) => `a swarm ignores ${key}\n`).join('')}`,
        })
      }
      return verdict
    }),
}

/** Docker before 25 has no `stack config`; then Compose says whether the file is one of its kind. */
async function configOf(path: string, program: string): Promise<Outcome> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME }
  if (basename(program) === 'docker') {
    const outcome = await run(program, ['stack', 'config', '-c', path], { env })
    if (!/unknown command|not a docker command|unknown shorthand/i.test(outcome.stderr))
      return outcome
  }
  return run(join(venvDir, 'bin/docker-compose'), ['-f', path, 'config', '--format', 'yaml'], {
    env,
  })
}

type Stack = { name?: string; version?: string; services: Record<string, Record<string, unknown>> }

/** Keys of the file that a swarm ignores, or that are no longer there once it was read. */
function lostKeys({ text }: BundleFile, output: string): string[] {
  const stack = parse(text) as Stack
  const read = (parse(output) ?? { services: {} }) as Stack
  const top = (['name', 'version'] as const).filter((key) => stack[key] !== undefined)
  const ofServices = Object.entries(stack.services).flatMap(([service, keys]) =>
    Object.keys(keys)
      // the file's variables become those of the service
      .filter((key) => key !== 'env_file')
      .filter((key) => lost.has(key) || read.services?.[service]?.[key] === undefined)
      .map((key) => `${service}.${key}`),
  )
  return [...top, ...ofServices]
}
