import { expect } from 'vitest'
import type { Place } from '../../packages/emitters/test/hostile/emitted.ts'
import { readersOf } from '../../packages/emitters/test/hostile/read/all.ts'
import { must } from '../process.ts'
import { type BundleFile, inScratch, putAll } from '../scratch.ts'
import { buildkit } from '../validators/buildkit.ts'
import { hadolint } from '../validators/hadolint.ts'
import { bundlesFor, inTurn, matching, proveReal } from './real.ts'

const dockerfileOf = (files: BundleFile[]) => matching(files, /^Dockerfile$/)[0]!

/** What the kernel hands to a program that is started with that argv. */
async function started(argv: readonly string[]): Promise<string[]> {
  const print = 'process.stdout.write(JSON.stringify(process.argv.slice(1)))'
  return JSON.parse(await must(process.execPath, ['-e', print, '--', ...argv]))
}

/** argv of the image that BuildKit would make. */
async function commandOf(dockerfile: BundleFile, program: string): Promise<string[]> {
  return inScratch(async (dir) => {
    const paths = await putAll(dir, [dockerfile])
    const { Cmd: command, Entrypoint: entrypoint } = JSON.parse(await must(program, paths))
    // it would come first
    expect(entrypoint).toBeUndefined()
    return started(command)
  })
}

const places: readonly Place[] = [
  ['cloudrun', 'provider'],
  ['compose', 'caddy'],
]

for (const place of places) {
  proveReal({
    tool: 'buildkit',
    place,
    bundles: bundlesFor(3),
    read: (samples, program) =>
      inTurn(samples, async ({ files }) => {
        const dockerfile = dockerfileOf(files)
        const { ok, output } = await buildkit.check([dockerfile], program)
        expect(ok, output).toBe(true)
        return [{ command: await commandOf(dockerfile, program) }]
      }),
  })
}

proveReal({
  tool: 'hadolint',
  place: ['cloudrun', 'provider'],
  bundles: bundlesFor(3),
  read: (samples, program) =>
    inTurn(samples, async ({ files }) => {
      const dockerfile = dockerfileOf(files)
      const { ok, output } = await hadolint.check([dockerfile], program)
      expect(ok, output).toBe(true)
      return readersOf('Dockerfile').map((reader) => reader.read(dockerfile as never))
    }),
})
