import { LRUCache } from 'lru-cache'
import type { Stored } from './answers.ts'

/** URLs remembered as asked once. */
const ASKED_ONCE = 10_000

/** Headers and bookkeeping of an entry, about. */
const BYTES_OF_AN_ENTRY = 1500

/**
 * Representations, least recently used out first, bounded by bytes. One comes in when it is made
 * for the second time, as edge caches do: most plans are asked for once, on the way of a slider,
 * and keeping those would drive out what is asked for again. It also spares the garbage collector:
 * keeping every body makes its pauses five times as long, which 1 % of requests would meet.
 */
export function answerCache(maxMiB: number) {
  const kept = new LRUCache<string, Stored>({
    maxSize: maxMiB * 1_048_576,
    sizeCalculation: ({ body }, key) => body.length + 2 * key.length + BYTES_OF_AN_ENTRY,
  })
  const askedOnce = new LRUCache<string, true>({ max: ASKED_ONCE })
  return {
    get: (key: string) => kept.get(key),
    /** Takes it if `isSurelyRepeated` or made before. */
    offer(key: string, stored: Stored, isSurelyRepeated: boolean): void {
      if (isSurelyRepeated || askedOnce.delete(key)) kept.set(key, stored)
      else askedOnce.set(key, true)
    },
  }
}
