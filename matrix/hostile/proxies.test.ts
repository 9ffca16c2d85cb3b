import { expect } from 'vitest'
import { readersOf } from '../../packages/emitters/test/hostile/read/all.ts'
import { said } from '../../packages/emitters/test/hostile/read/reading.ts'
import { run } from '../process.ts'
import { type BundleFile, inScratch, put } from '../scratch.ts'
import { haproxy } from '../validators/haproxy.ts'
import { nginx, nginxMainline } from '../validators/nginx.ts'
import { bundlesFor, inTurn, matching, proveReal } from './real.ts'

/** Caddy's own reading of a Caddyfile, in JSON. */
async function byCaddy({ text }: BundleFile, program: string) {
  return inScratch(async (dir) => {
    const config = await put(dir, 'Caddyfile', text)
    const args = ['adapt', '--adapter', 'caddyfile', '--config', config]
    const env = { PATH: process.env.PATH, HOME: dir }
    const { exitCode, stdout, stderr } = await run(program, args, { env })
    expect(exitCode, stderr).toBe(0)
    const hosts = new Set<string>()
    const emails = new Set<string>()
    JSON.parse(stdout, (key, value) => {
      if (key === 'host') for (const host of value) hosts.add(host)
      if (key === 'email') emails.add(value)
      return value
    })
    expect([hosts.size, emails.size]).toEqual([1, 1])
    return { host: [...hosts][0]!, email: [...emails][0]! }
  })
}

for (const target of ['systemd', 'compose'] as const) {
  proveReal({
    tool: target === 'systemd' ? 'caddy' : 'caddy-latest',
    place: [target, 'caddy'],
    bundles: bundlesFor(2),
    read: (samples, program) =>
      inTurn(samples, async ({ text, files }) => {
        const { host, email } = await byCaddy(matching(files, /Caddyfile$/)[0]!, program)
        // a host is the same however its letters are written, and Caddy writes them small
        expect(host.toLowerCase()).toBe(text.domain.toLowerCase())
        return [{ domain: text.domain, email }]
      }),
  })
}

const read = (file: BundleFile) =>
  Object.assign({}, ...readersOf(file.path).map((reader) => reader.read(file as never)))

for (const [validator, target] of [
  [nginx, 'systemd'],
  [nginxMainline, 'compose'],
] as const) {
  proveReal({
    tool: validator.tool,
    place: [target, 'nginx'],
    bundles: bundlesFor(2),
    read: (samples, program) =>
      inTurn(samples, async ({ files }) => {
        const concerned = files.filter(({ path }) => validator.judges(path))
        const { ok, output } = await validator.check(concerned, program)
        expect(ok, output).toBe(true)
        return matching(concerned, /^nginx\/(?!nginx)/).map(read)
      }),
  })
}

proveReal({
  tool: 'haproxy',
  place: ['systemd', 'haproxy'],
  bundles: bundlesFor(2),
  read: (samples, program) =>
    inTurn(samples, async ({ files }) => {
      const concerned = files.filter(({ path }) => haproxy.judges(path))
      const { ok, output } = await haproxy.check(concerned, program)
      expect(ok, output).toBe(true)
      return matching(concerned, /haproxy\.cfg$/).map((file) => said(read(file)))
    }),
})
