import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Server } from '../../../scripts/plimsoll.ts'

/* What is measured beside our server, each in a process of its own, and how. */

/** Runs of each figure, which is their median, after one that warms up. */
export const ROUNDS = 3
export const SECONDS = Number(process.env.BENCH_SECONDS ?? 4)

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export type Header = Record<string, string>
export type Sample = { body: Buffer; headers: Header }
export type Given = 'bytes' | 'object'

/** A bare Fastify route that returns the sample. */
export async function startBare(sample: Sample, gives: Given): Promise<Server> {
  const child = fork(here('bare.ts'))
  child.send({ base64: sample.body.toString('base64'), headers: sample.headers, gives })
  const [url] = (await once(child, 'message')) as [string]
  return { child, url }
}

/** The bytes on the wire, not decoded, and the headers that any server would need for them. */
export async function sampleOf(url: string, headers: Header): Promise<Sample> {
  const request = get(url, { headers })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = await response.toArray()
  const kept = ['content-type', 'content-encoding'].flatMap((name) => {
    const value = response.headers[name]
    return typeof value === 'string' ? [[name, value]] : []
  })
  return { body: Buffer.concat(chunks), headers: Object.fromEntries(kept) }
}

export async function stop(child: ChildProcess) {
  child.kill('SIGTERM')
  await once(child, 'exit')
}

let serial = 0
/** Another plan each time: rate and CPU time walk through values that never repeat. */
export const freshPath = () => {
  serial += 1
  return `/api/v1/plan?cpu=${5 + (serial % 900) / 50}ms&rate=${40 + serial / 1000}/s&name=shop`
}

export const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!
