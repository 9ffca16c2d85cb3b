/*
 * How fast the API answers beside a bare Fastify route that returns the same. Both run in
 * processes of their own; runs alternate, so that a busy machine is unfair to neither, and each
 * figure is the median. Needs `dist/server.js`.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, get, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parameterNames } from '@plimsoll/schemas/parameters'
import autocannon, { type Options, type Result } from 'autocannon'

const ROUNDS = 3
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4)
const CONNECTIONS = 16

type Header = Record<string, string>

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

type Server = { child: ChildProcess; url: string }

async function startPlimsoll(env: Record<string, string>): Promise<Server> {
  const child = spawn(process.execPath, [here('../dist/server.js')], {
    env: { ...process.env, PORT: '0', RATE_LIMIT: '0', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, url: line.toString().trim().split(' ').at(-1)! }
}

type Given = 'bytes' | 'object'

async function startBare(sample: Sample, gives: Given): Promise<Server> {
  const child = fork(here('bare.ts'))
  child.send({ base64: sample.body.toString('base64'), headers: sample.headers, gives })
  const [url] = (await once(child, 'message')) as [string]
  return { child, url }
}

type Sample = { body: Buffer; headers: Header }

/** The bytes on the wire, not decoded, and the headers that any server would need for them. */
async function sampleOf(url: string, headers: Header): Promise<Sample> {
  const request = get(url, { headers })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = await response.toArray()
  const kept = ['content-type', 'content-encoding'].flatMap((name) => {
    const value = response.headers[name]
    return typeof value === 'string' ? [[name, value]] : []
  })
  return { body: Buffer.concat(chunks), headers: Object.fromEntries(kept) }
}

async function stop(child: ChildProcess) {
  child.kill('SIGTERM')
  await once(child, 'exit')
}

const run = (options: Options): Promise<Result> =>
  autocannon({ connections: CONNECTIONS, duration: SECONDS, ...options })

/** CPU time of a process in µs (Linux counts it in ticks of 10 ms), or NaN where it is not told. */
function cpuTimeUs({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10_000
  } catch {
    return Number.NaN
  }
}

type Figures = { perSecond: number[]; cpuUs: number[] }

async function measure(child: ChildProcess, options: Options, figures: Figures) {
  const before = cpuTimeUs(child)
  const { requests, non2xx, errors } = await run(options)
  if (non2xx + errors > 0) throw new Error('not every answer was 200')
  figures.perSecond.push(requests.average)
  figures.cpuUs.push((cpuTimeUs(child) - before) / requests.total)
}

let serial = 0
/** Another plan each time: rate and CPU time walk through values that never repeat. */
const freshPath = () => {
  serial += 1
  return `/api/v1/plan?cpu=${5 + (serial % 900) / 50}ms&rate=${40 + serial / 1000}/s&name=shop`
}
const fresh = (headers: Header): Partial<Options> => ({
  requests: [{ setupRequest: (request) => ({ ...request, path: freshPath(), headers }) }],
})

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!

type Comparison = { isFresh: boolean; headers: Header; gives?: Given }

/** Requests a second of ours and of the bare route, runs alternating; the first pair warms up. */
async function compare({ child, url }: Server, { isFresh, headers, gives = 'bytes' }: Comparison) {
  const path = '/api/v1/plan?name=shop'
  const sample = await sampleOf(`${url}${path}`, headers)
  const encoding = sample.headers['content-encoding'] ?? 'identity'
  const bytes = sample.body.length
  const bare = await startBare(sample, gives)
  const ours: Figures = { perSecond: [], cpuUs: [] }
  const theirs: Figures = { perSecond: [], cpuUs: [] }
  for (let round = 0; round <= ROUNDS; round++) {
    // The same queries for both: making a new one costs the load generator more than sending it.
    const options = { headers, ...(isFresh ? fresh(headers) : {}) }
    await measure(child, { ...options, url: `${url}${path}` }, ours)
    await measure(bare.child, { ...options, url: `${bare.url}${path}` }, theirs)
  }
  await stop(bare.child)
  const [rate, bareRate] = [ours, theirs].map(({ perSecond }) => median(perSecond.slice(1)))
  const [cpu, bareCpu] = [ours, theirs].map(({ cpuUs }) => median(cpuUs.slice(1)))
  const cells = [
    ...[isFresh ? 'fresh, no cache' : 'repeated', encoding, bytes, gives],
    ...[Math.round(rate!), Math.round(bareRate!)],
    ...[(rate! / bareRate!).toFixed(2), Math.round(cpu!), Math.round(bareCpu!)],
  ]
  console.log(`| ${cells.join(' | ')} |`)
}

/**
 * Times to the last byte, ms, of fresh plans asked for at an even rate whatever is still under way
 * (an open loop: the load generator's own rate limit sends each second's requests in one burst).
 */
async function timesAtRate(url: string, perSecond: number, seconds: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true })
  const times: Promise<number>[] = []
  const start = performance.now()
  while (times.length < perSecond * seconds) {
    const due = ((performance.now() - start) / 1000) * perSecond
    while (times.length < due) times.push(timeOf(`${url}${freshPath()}`, agent))
    await sleep(1)
  }
  const all = await Promise.all(times)
  agent.destroy()
  return all
}

async function timeOf(url: string, agent: Agent): Promise<number> {
  const start = performance.now()
  const [response] = (await once(get(url, { agent }), 'response')) as [IncomingMessage]
  for await (const _ of response);
  if (response.statusCode !== 200) throw new Error(`${url}: ${response.statusCode}`)
  return performance.now() - start
}

/** Beside the bare route, whose times are the machine's and the client's own. */
async function latencyAt500(ours: Server) {
  const path = '/api/v1/plan?name=shop'
  const bare = await startBare(await sampleOf(`${ours.url}${path}`, {}), 'bytes')
  console.log('\n| 500 fresh plans a second | p50 ms | p99 ms | most ms |\n|---|---|---|---|')
  for (const [name, { url }] of [
    ['ours', ours],
    ['bare', bare],
  ] as const) {
    await timesAtRate(url, 500, 2)
    const times = (await timesAtRate(url, 500, 2 * SECONDS)).sort((a, b) => a - b)
    const cells = [0.5, 0.99, 1].map((share) =>
      times[Math.ceil(share * times.length) - 1]!.toFixed(1),
    )
    console.log(`| ${[name, ...cells].join(' | ')} |`)
  }
  await stop(bare.child)
}

async function bundleTimes(url: string) {
  for (const target of ['systemd', 'compose', 'kubernetes']) {
    for (const format of ['zip', 'tar.gz', 'json']) {
      const times: number[] = []
      for (let i = 0; i < 60; i++) {
        const start = performance.now()
        const path = `/api/v1/bundle?target=${target}&format=${format}&rate=${50 + i / 100}/s`
        const response = await fetch(`${url}${path}`)
        await response.arrayBuffer()
        if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
        times.push(performance.now() - start)
      }
      const warm = times.slice(20)
      console.log(
        `| ${target} | ${format} | ${median(warm).toFixed(1)} | ${Math.max(...warm).toFixed(1)} |`,
      )
    }
  }
}

console.log(
  `Node ${process.version}, ${CONNECTIONS} connections, median of ${ROUNDS} runs of ${SECONDS} s, ${parameterNames.length} parameters\n`,
)
console.log(
  '| GET /api/v1/plan | encoding | bytes | bare route gives | ours/s | bare/s | ratio | ours CPU µs | bare CPU µs |',
)
console.log('|---|---|---|---|---|---|---|---|---|')
const identity = { 'accept-encoding': 'identity' }
const noCache = await startPlimsoll({ CACHE_MIB: '0' })
const brotli = { 'accept-encoding': 'br' }
await compare(noCache, { isFresh: true, headers: identity })
await compare(noCache, { isFresh: true, headers: identity, gives: 'object' })
await compare(noCache, { isFresh: true, headers: brotli })
await stop(noCache.child)
const cached = await startPlimsoll({})
await compare(cached, { isFresh: false, headers: identity })
await compare(cached, { isFresh: false, headers: brotli })
await compare(cached, { isFresh: false, headers: { 'accept-encoding': 'gzip' } })
await latencyAt500(cached)
console.log('\n| bundle, fresh | format | p50 ms | most ms |\n|---|---|---|---|')
await bundleTimes(cached.url)
await stop(cached.child)
