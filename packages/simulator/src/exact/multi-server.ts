/**
 * Erlang C: the probability that a request waits in M/M/c with `offeredLoad` = λS erlangs, by the
 * recursion of Erlang B. Needs offeredLoad < workers.
 */
export function erlangC(workers: number, offeredLoad: number): number {
  let b = 1
  for (let k = 1; k <= workers; k++) b = (offeredLoad * b) / (k + offeredLoad * b)
  return b / (1 - (offeredLoad / workers) * (1 - b))
}

/** P(T > t) in M/M/c, with t in units of the mean service time and ρ = utilisation below 1. */
export function responseSurvival(workers: number, utilisation: number, t: number): number {
  const waits = erlangC(workers, workers * utilisation)
  const theta = workers * (1 - utilisation)
  const own = Math.exp(-t)
  if (Math.abs(theta - 1) < 1e-9) return own * (1 + waits * t)
  return (1 - waits) * own + (waits * (theta * own - Math.exp(-theta * t))) / (theta - 1)
}

/** The response time of M/M/c that is exceeded with probability `survival`, in units of S. */
export function responseQuantile(workers: number, utilisation: number, survival: number): number {
  let low = 0
  let high = 1
  while (responseSurvival(workers, utilisation, high) > survival) high *= 2
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (responseSurvival(workers, utilisation, middle) > survival) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Mean wait in M/M/c, in units of S. */
export function meanWaitOf(workers: number, utilisation: number): number {
  return erlangC(workers, workers * utilisation) / (workers * (1 - utilisation))
}
