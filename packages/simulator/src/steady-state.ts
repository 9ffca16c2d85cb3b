import type { Departures, Dispatch } from '@plimsoll/schemas/ids'
import { type Distribution, sampler } from './distribution.ts'
import { createRng, exponential } from './random.ts'
import { central } from './recursions/central.ts'
import { landedConnections } from './recursions/connections.ts'
import { leastConnections } from './recursions/least-connections.ts'
import { powerOfTwo } from './recursions/power-of-two.ts'
import { randomSplit } from './recursions/random-split.ts'
import { roundRobin } from './recursions/round-robin.ts'
import { sharedSocket } from './recursions/shared-socket.ts'
import { sticky } from './recursions/sticky.ts'
import { createOutcome, type Outcome, type Stream } from './recursions/stream.ts'

/** Poisson arrivals at `utilisation` of all workers, in the unit of time of the services. */
export function poissonStream(
  requests: number,
  workers: number,
  utilisation: number,
  service: Distribution,
  seed: number,
): Stream {
  const rng = createRng(seed)
  const draw = sampler(service, createRng(seed + 0x10000))
  const stream = { arrivals: new Float64Array(requests), services: new Float64Array(requests) }
  const gap = service.mean / (utilisation * workers)
  let now = 0
  for (let i = 0; i < requests; i++) {
    now += gap * exponential(rng)
    stream.arrivals[i] = now
    stream.services[i] = draw()
  }
  return stream
}

/** Connections of a sticky pool for each worker. */
const connectionsPerWorker = 8

/**
 * Runs a stream through a dispatch by its recursion, from empty. For steady states and speed;
 * everything that changes over time is for `simulate`.
 */
export function runStream(
  stream: Stream,
  dispatch: Dispatch,
  departures: Departures,
  workers: number,
  seed: number,
  out: Outcome = createOutcome(stream.arrivals.length),
): Outcome {
  switch (dispatch) {
    case 'central':
      central(stream, workers, out)
      break
    case 'least-connections':
      leastConnections(stream, workers, departures, createRng(seed), out)
      break
    case 'power-of-two':
      powerOfTwo(stream, workers, departures, createRng(seed), out)
      break
    case 'round-robin':
      roundRobin(stream, workers, departures, out)
      break
    case 'random':
      randomSplit(stream, workers, departures, createRng(seed), out)
      break
    case 'shared-socket':
      sharedSocket(stream, workers, departures, out)
      break
    case 'sticky':
      sticky(stream, landedConnections(workers, connectionsPerWorker * workers), departures, out)
  }
  return out
}
