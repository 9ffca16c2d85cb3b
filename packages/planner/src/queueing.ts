/*
 * Exact results for the M/M/c queue (Erlang, 1917; Gross & Harris, Fundamentals of Queueing
 * Theory). Times are in units of the mean service time S, loads in erlangs.
 */

/** Erlang B: probability that all `servers` are busy, where nobody waits. */
export function erlangB(servers: number, offeredLoadErlangs: number): number {
  let blocking = 1
  for (let k = 1; k <= servers; k++) {
    blocking = (offeredLoadErlangs * blocking) / (k + offeredLoadErlangs * blocking)
  }
  return blocking
}

/** Erlang C: probability of waiting; 1 from full load on. */
export function erlangC(servers: number, offeredLoadErlangs: number): number {
  const utilisation = offeredLoadErlangs / servers
  if (utilisation >= 1) return 1
  const blocking = erlangB(servers, offeredLoadErlangs)
  return blocking / (1 - utilisation * (1 - blocking))
}

/** Mean wait of M/M/c in service times; Allen-Cunneen's factor for other service times. */
export function meanWait(servers: number, utilisation: number, cv: number): number {
  const waitProbability = erlangC(servers, servers * utilisation)
  return (waitProbability / (servers * (1 - utilisation))) * ((1 + cv * cv) / 2)
}

/** P(T > t) of M/M/c, `t` in service times. */
export function responseSurvival(
  waitProbability: number,
  servers: number,
  utilisation: number,
  t: number,
): number {
  const theta = servers * (1 - utilisation)
  const own = Math.exp(-t)
  if (Math.abs(theta - 1) < 1e-9) return own * (1 + waitProbability * t)
  return (
    (1 - waitProbability) * own +
    (waitProbability * (theta * own - Math.exp(-theta * t))) / (theta - 1)
  )
}

/** The response time, in service times, that a share `survival` of requests exceeds. */
export function responseQuantile(servers: number, utilisation: number, survival: number): number {
  return responseQuantileGiven(
    erlangC(servers, servers * utilisation),
    servers,
    utilisation,
    survival,
  )
}

/** The same where the probability of waiting is known. Bisection: the survival is monotone. */
export function responseQuantileGiven(
  waitProbability: number,
  servers: number,
  utilisation: number,
  survival: number,
): number {
  if (survival >= 1) return 0
  const theta = servers * (1 - utilisation)
  let low = 0
  let high = -Math.log(survival) * (1 + 1 / theta)
  while (responseSurvival(waitProbability, servers, utilisation, high) > survival) high *= 2
  for (let i = 0; i < 60 && high - low > 1e-12 * high; i++) {
    const middle = (low + high) / 2
    if (responseSurvival(waitProbability, servers, utilisation, middle) > survival) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Fewest servers at which no more than `waitProbability` of requests wait. */
export function serversForWait(offeredLoadErlangs: number, waitProbability: number): number {
  let servers = Math.floor(offeredLoadErlangs) + 1
  while (erlangC(servers, offeredLoadErlangs) > waitProbability) servers++
  return servers
}
