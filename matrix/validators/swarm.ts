import { join } from 'node:path'
import { parse } from 'yaml'
import { run } from '../process.ts'
import { type BundleFile, inScratch, putAll } from '../scratch.ts'
import { both, passed, type Validator } from './validator.ts'

/** What the loader takes without a warning though a swarm starts services in no order. */
const ignored = new Set(['depends_on'])

/** As `docker stack config`, without a warning, and no key that a swarm would not honour. */
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
        const env = { PATH: process.env.PATH, HOME: process.env.HOME }
        const { exitCode, stdout, stderr } = await run(program, [join(dir, file.path)], { env })
        const missing = lostKeys(file, stdout)
        verdict = both(verdict, {
          ok: exitCode === 0 && stderr === '' && missing.length === 0,
          output: `${file.path}: ${stderr}${missing.map((key) => `a swarm ignores ${key}\n`).join('')}`,
        })
      }
      return verdict
    }),
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
      .filter((key) => ignored.has(key) || read.services?.[service]?.[key] === undefined)
      .map((key) => `${service}.${key}`),
  )
  return [...top, ...ofServices]
}
