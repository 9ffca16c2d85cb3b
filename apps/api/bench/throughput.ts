/*
 * How fast the API answers beside a bare Fastify route that returns the same. Both run in
 * processes of their own; runs alternate, so that a busy machine is unfair to neither, and each
 * figure is the median.
 */
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parameterNames } from '@plimsoll/schemas/parameters'
import autocannon, { type Options, type Result } from 'autocannon'
import { type Server, startPlimsoll } from '../../../scripts/plimsoll.ts'
import {
  freshPath,
  type Given,
  type Header,
  median,
  ROUNDS,
  SECONDS,
  sampleOf,
  startBare,
  stop,
} from './servers.ts'

const CONNECTIONS = 16

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

const fresh = (headers: Header): Partial<Options> => ({
  requests: [{ setupRequest: (request) => ({ ...request, path: freshPath(), headers }) }],
})

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
const cached = await startPlimsoll()
await compare(cached, { isFresh: false, headers: identity })
await compare(cached, { isFresh: false, headers: brotli })
await compare(cached, { isFresh: false, headers: { 'accept-encoding': 'gzip' } })
await stop(cached.child)
