import { setTimeout as sleep } from 'node:timers/promises'
import { ask } from './client.ts'
import type { Site } from './proxies.ts'

/** Answers to requests that came all the while: how many, and what went wrong with the others. */
export type Stream = { answered: number; dropped: string[] }

const pauseMs = 25

/** Asks for a path again and again, several at a time, until `work` is done. */
export async function during<T>(
  proxy: Site,
  path: string,
  work: () => Promise<T>,
): Promise<{ result: T; stream: Stream }> {
  const stream: Stream = { answered: 0, dropped: [] }
  let isOver = false
  const client = async () => {
    while (!isOver) {
      const answer = await ask(proxy, path).catch((error: Error) => error)
      if (answer instanceof Error) stream.dropped.push(answer.message)
      else if (answer.status !== 200) stream.dropped.push(`${answer.status} ${answer.body}`)
      else stream.answered += 1
      await sleep(pauseMs)
    }
  }
  const clients = Array.from({ length: 4 }, client)
  try {
    return { result: await work(), stream }
  } finally {
    isOver = true
    await Promise.all(clients)
  }
}
