import { spawn } from 'node:child_process'
import { expect } from 'vitest'
import type { Reading } from '../../packages/emitters/test/hostile/read/reading.ts'
import { type BundleFile, inScratch, put } from '../scratch.ts'
import { freePort, traefik } from '../validators/traefik.ts'
import { bundlesFor, matching, proveReal } from './real.ts'

const patienceMs = 30_000

type Router = { name: string; rule: string }
type Service = { name: string; loadBalancer?: { healthCheck?: { path: string } } }

/** The site's file with another name for what it defines: one Traefik reads the files of many. */
const renamed = ({ text }: BundleFile, name: string): string =>
  text
    // names stand at the second level, keys of Traefik's own below
    .replace(/^ {4}app:$/gm, `    ${name}:`)
    .replace(/^( *)(service|serversTransport): app$/gm, `$1$2: ${name}`)
    .replace(/^ {4}(admitted|retry):$/gm, `    $1-${name}:`)
    .replace(/^( +)- (admitted|retry)$/gm, `$1- $2-${name}`)

/** What the API of a running Traefik says of its sites, in the order of the files. */
async function bySites(sites: BundleFile[], program: string): Promise<Reading[]> {
  return inScratch(async (dir) => {
    const names = sites.map((_, index) => `site${index}x`)
    for (const [index, site] of sites.entries()) {
      await put(dir, `dynamic/${names[index]}.yaml`, renamed(site, names[index]!))
    }
    const [api, web, websecure] = [await freePort(), await freePort(), await freePort()]
    const flags = [
      '--api.insecure=true',
      `--entryPoints.traefik.address=127.0.0.1:${api}`,
      `--entryPoints.web.address=127.0.0.1:${web}`,
      `--entryPoints.websecure.address=127.0.0.1:${websecure}`,
      `--providers.file.directory=${dir}/dynamic`,
      '--providers.file.watch=false',
    ]
    const process = spawn(program, flags, { cwd: dir, stdio: 'ignore' })
    try {
      const list = async <One>(kind: string): Promise<One[]> => {
        const answer = await fetch(`http://127.0.0.1:${api}/api/http/${kind}?per_page=1000`)
        return (await answer.json()) as One[]
      }
      const routers = await patiently(async () => {
        const found = await list<Router>('routers')
        return found.filter(({ name }) => name.startsWith('site')).length === sites.length
          ? found
          : undefined
      })
      const services = await list<Service>('services')
      return names.map((name) => {
        const { rule } = routers.find((router) => router.name === `${name}@file`)!
        const service = services.find((one) => one.name === `${name}@file`)!
        return {
          domain: /^Host\(`(.*)`\)$/.exec(rule)![1]!,
          health: service.loadBalancer!.healthCheck!.path,
        }
      })
    } finally {
      process.kill('SIGKILL')
    }
  })
}

async function patiently<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
  const end = Date.now() + patienceMs
  for (;;) {
    const found = await look().catch(() => undefined)
    if (found !== undefined) return found
    if (Date.now() > end) throw new Error('Traefik did not read its files')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

proveReal({
  tool: 'traefik',
  place: ['systemd', 'traefik'],
  bundles: bundlesFor(2),
  async read(samples, program) {
    // the address and whatever else stands in the file of the process itself
    const whole = samples[0]!.files.filter(({ path }) => traefik.judges(path))
    const { ok, output } = await traefik.check(whole, program)
    expect(ok, output).toBe(true)
    const sites = samples.map(({ files }) => matching(files, /^traefik\/dynamic\/site\.yaml$/)[0]!)
    return (await bySites(sites, program)).map((reading) => [reading])
  },
})
