import { exponential, type Rng } from '../random.ts'
import type { Arrivals } from './scenario.ts'

/** A function that gives one arrival time after the other, and infinity after the last. */
export function arrivalProcess(arrivals: Arrivals, rng: Rng): () => number {
  if (arrivals.kind === 'trace') {
    let i = 0
    return () => (i < arrivals.timesMs.length ? arrivals.timesMs[i++]! : Infinity)
  }
  let piece = 0
  let now = 0
  return () => {
    // A unit exponential of "expected arrivals" is spent over the pieces until it is used up.
    let rest = exponential(rng)
    for (; piece < arrivals.pieces.length; piece++) {
      const { untilMs, rateRps } = arrivals.pieces[piece]!
      const ahead = ((untilMs - now) * rateRps) / 1000
      if (rest < ahead) {
        now += (rest * 1000) / rateRps
        return now
      }
      rest -= Math.max(0, ahead)
      now = Math.max(now, untilMs)
    }
    return Infinity
  }
}
