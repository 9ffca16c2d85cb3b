import { execFile, spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { healthCommand } from './health-command.ts'

const statuses: Record<string, number> = { '/ok': 200, '/full': 503, '/moved': 302, '/made': 201 }
const server = createServer((request, response) => {
  response.writeHead(statuses[request.url ?? ''] ?? 404, { location: '/ok' }).end()
})
let port = 0

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

/** Exit code, with a proxy set that must not be asked. */
function exitCode(
  language: Deployment['language'],
  health: string,
  onPort: number,
): Promise<number> {
  const plan = { request: { port: onPort, health } } as Deployment['plan']
  const [program, ...args] = healthCommand({ plan, language } as Deployment)
  const installed = { python: 'python3', node: process.execPath }[program!] ?? program!
  const env = { ...process.env, http_proxy: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9' }
  return new Promise((resolve) => {
    execFile(installed, args, { env }, (error) => resolve(error ? Number(error.code) : 0))
  })
}

const hasPython = spawnSync('python3', ['--version']).status === 0

describe.each(['node', 'other', ...(hasPython ? ['python'] : [])] as Deployment['language'][])(
  'the health command of %s',
  (language) => {
    it('ends well for 200 and for nothing else', async () => {
      const codes = Object.keys(statuses).map((path) => exitCode(language, path, port))
      expect(await Promise.all(codes)).toEqual([0, 1, 1, 1])
    })

    it('fails where nobody listens', async () => {
      expect(await exitCode(language, '/ok', 1)).toBe(1)
    })
  },
)
