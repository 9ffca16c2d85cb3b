import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { type BundleFile, inScratch, put } from '../scratch.ts'
import type { Validator } from './validator.ts'

const patienceMs = 15_000
/** From having read a file to having said what is wrong with its routes. */
const settleMs = 500

/**
 * Said to everyone, of what a backend that reads paths otherwise than the standard might do; and
 * that no authority answers here.
 */
const harmless =
  /Traefik can reject some encoded characters|ACME certificate|providerName=\w+\.acme/

/**
 * Traefik has no command that checks its files: it is started on them, on loopback ports of its
 * own, and must have read both within a while, without an error and without a warning.
 */
export const traefik: Validator = {
  tool: 'traefik',
  judges: (path) => path === 'traefik/traefik.yaml' || path.startsWith('traefik/dynamic/'),
  check: (files, program) =>
    inScratch(async (dir) => {
      const metrics = await freePort()
      const config = await placed(files, dir, metrics)
      const process = spawn(program, [`--configFile=${config}`], { cwd: dir })
      let output = ''
      for (const stream of [process.stdout, process.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          output += text
        })
      }
      const read = await until(process, async () => {
        return complaintsIn(output).length > 0 || (await hasRead(metrics))
      })
      await new Promise((resolve) => setTimeout(resolve, settleMs))
      process.kill('SIGKILL')
      return {
        ok: read && complaintsIn(output).length === 0,
        output: `${read ? '' : 'it did not read its files\n'}${withoutColours(output).replaceAll(dir, '')}`,
      }
    }),
}

const complaintsIn = (output: string): string[] =>
  withoutColours(output)
    .split('\n')
    .filter((line) => /\b(WRN|ERR|FTL|PNC)\b|level=(warning|error|fatal)/.test(line))
    .filter((line) => !harmless.test(line))

const escapeCharacter = String.fromCharCode(27)
const withoutColours = (text: string) =>
  text
    .split(escapeCharacter)
    .map((part, index) => (index === 0 ? part : part.replace(/^\[\d+m/, '')))
    .join('')

/** Ports and paths as they are here; a swarm is not here, so its provider is left out. */
async function placed(files: BundleFile[], dir: string, metrics: number): Promise<string> {
  let config = ''
  for (const { path, text } of files) {
    let moved = text
      .replaceAll('/etc/traefik/', `${dir}/traefik/`)
      .replaceAll('/var/lib/traefik', dir)
      .replace(/(?<=address: )(127\.0\.0\.1)?:8082\b/g, `127.0.0.1:${metrics}`)
      .replace(/^( *)acme:\n/m, '$1acme:\n$1  caServer: http://127.0.0.1:9/\n')
      .replace(/^ {2}swarm:\n(?: {4}.*\n)+/m, '')
    for (const [address] of moved.matchAll(/(?<=address: )"?(127\.0\.0\.1)?:(80|443|8080)"?$/gm)) {
      moved = moved.replace(`address: ${address}`, `address: 127.0.0.1:${await freePort()}`)
    }
    const whole = await put(dir, path, moved)
    if (path === 'traefik/traefik.yaml') config = whole
  }
  return config
}

/** Both files: a reload that went well is counted only once the dynamic one was taken. */
async function hasRead(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`).catch(() => undefined)
  return /^traefik_config_last_reload_success [1-9]/m.test((await answer?.text()) ?? '')
}

async function until(process: ChildProcess, done: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + patienceMs
  while (Date.now() < end && process.exitCode === null) {
    if (await done()) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
