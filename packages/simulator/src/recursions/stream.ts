/** What a recursion reads: `arrivals[i]` (ascending) and `services[i]`, in one unit of time. */
export interface Stream {
  arrivals: Float64Array
  services: Float64Array
}

/**
 * What a recursion writes for each request: `responses[i]` from arrival to answer, `waits[i]` from
 * arrival to the start of its own service.
 */
export interface Outcome {
  responses: Float64Array
  waits: Float64Array
}

export function createOutcome(requests: number): Outcome {
  return { responses: new Float64Array(requests), waits: new Float64Array(requests) }
}
