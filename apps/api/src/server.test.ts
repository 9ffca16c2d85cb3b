import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'

const entry = fileURLToPath(new URL('server.ts', import.meta.url))
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, [entry], { env: { ...process.env, ...env } })
  children.push(child)
  const output = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    output.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    output.err += chunk
  })
  return { child, output }
}

async function ready(env: Record<string, string> = {}) {
  const { child, output } = start({ PORT: '0', ...env })
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  expect(output.out, output.err).toMatch(/^Plimsoll is ready at http:\/\/127\.0\.0\.1:\d+\n$/)
  return { child, output, url: new URL(output.out.trim().split(' ').at(-1)!) }
}

describe('a start', () => {
  it('refuses a bad setting by name, with exit code 1', async () => {
    const { child, output } = start({ PORT: '80a', LOG_LEVEL: 'loud' })
    expect(await once(child, 'close')).toEqual([1, null])
    expect(output.err).toMatch(/^PORT is "80a"; .*\nLOG_LEVEL is "loud"; .*\n$/)
    expect(output.out).toBe('')
  })

  it('says where it cannot listen', async () => {
    const { url } = await ready()
    const { child, output } = start({ PORT: url.port })
    expect(await once(child, 'close')).toEqual([1, null])
    expect(output.err).toContain(`port ${url.port}`)
  })
})

describe('a running server', () => {
  it('logs routes and not queries', async () => {
    const { child, output, url } = await ready({ STOP_SECONDS: '5' })
    const secretive = await fetch(new URL('/api/v1/plan?env=REGION%3Dvery-private', url))
    expect(secretive.status).toBe(200)
    expect((await fetch(new URL('/nothing-private', url))).status).toBe(404)
    child.kill('SIGTERM')
    await once(child, 'close')
    expect(output.err).not.toContain('private')
    const lines = output.err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toContainEqual(
      expect.objectContaining({ method: 'GET', route: '/api/v1/plan', status: 200 }),
    )
    expect(lines).toContainEqual(expect.objectContaining({ status: 404 }))
  })

  it('says what is wrong with a request that names no host', async () => {
    const { url } = await ready()
    const socket = connect(Number(url.port), url.hostname).setEncoding('utf8')
    socket.end('GET /api/v1/plan HTTP/1.1\r\nConnection: close\r\n\r\n')
    const answer = (await socket.toArray()).join('')
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toContain('problem-malformed-request')
  })

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'finishes what is in flight on %s and exits 0',
    async (signal) => {
      const { child, url } = await ready({ STOP_SECONDS: '3600' })
      const body = JSON.stringify({ rate: '40/s' })
      const socket = connect(Number(url.port), url.hostname).setEncoding('utf8')
      let answer = ''
      socket.on('data', (chunk) => {
        answer += chunk
      })
      socket.write(
        `POST /api/v1/plan HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
      )
      await new Promise((resolve) => setTimeout(resolve, 200))
      child.kill(signal)
      await new Promise((resolve) => setTimeout(resolve, 200))
      await expect(fetch(url)).rejects.toThrow()
      socket.write(body.slice(5))
      expect(await once(child, 'close')).toEqual([0, null])
      expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
      expect(answer).toContain('"verdict":"feasible"')
    },
  )
})
