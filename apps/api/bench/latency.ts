/*
 * How long a plan takes at an even rate, beside a bare Fastify route that has as many bytes ready,
 * whose times are the machine's and the load generator's own. Runs alternate.
 */
import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { startPlimsoll } from '../../../scripts/plimsoll.ts'
import { freshPath, median, ROUNDS, SECONDS, sampleOf, startBare, stop } from './servers.ts'

const PER_SECOND = 500

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

const ours = await startPlimsoll()
const bare = await startBare(await sampleOf(`${ours.url}/api/v1/plan?name=shop`, {}), 'bytes')
const shares = [0.5, 0.99, 1]
const runs = { ours: [] as number[][], bare: [] as number[][] }
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, { url }] of Object.entries({ ours, bare })) {
    const times = (await timesAtRate(url, PER_SECOND, SECONDS)).sort((a, b) => a - b)
    const cells = shares.map((share) => times[Math.ceil(share * times.length) - 1]!)
    runs[name as keyof typeof runs].push(cells)
  }
}
await stop(bare.child)
await stop(ours.child)

console.log(`| ${PER_SECOND} fresh plans a second | p50 ms | p99 ms | most ms |\n|---|---|---|---|`)
for (const [name, [, ...measured]] of Object.entries(runs)) {
  const cells = shares.map((_, i) => median(measured.map((run) => run[i]!)).toFixed(1))
  console.log(`| ${[name, ...cells].join(' | ')} |`)
}
