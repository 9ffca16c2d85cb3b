/** How a request reaches a worker. The names are those of the capacity model. */
export const dispatches = [
  'central',
  'least-connections',
  'power-of-two',
  'round-robin',
  'random',
  'shared-socket',
  'sticky',
] as const
export type Dispatch = (typeof dispatches)[number]

/**
 * When answers leave a worker that serves in gated batches: all at the end of the batch (uvloop
 * writes once per turn of its loop), or each when it is done (asyncio, Node).
 */
export type Departures = 'batch' | 'each'
