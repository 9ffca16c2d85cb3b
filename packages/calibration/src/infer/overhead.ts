/*
 * The framework's share of the time a request holds a worker, in ms. The plan adds it to `cpu` by
 * itself, so it is taken off what was measured. FastAPI on uvloop, connections kept alive, 2-vCPU
 * virtual machine, November 2026: 0.07 where a worker goes from one request straight to the next,
 * 0.28 with the asyncio loop; 0.45 to 0.95 where it has to be woken for each.
 */
export type Overhead = { typicalMs: number; lowMs: number; highMs: number }

/** Workers that never idle. */
export const whileSaturated: Overhead = { typicalMs: 0.07, lowMs: 0.07, highMs: 0.28 }

/** One request at a time, or paced traffic. */
export const whilePaced: Overhead = { typicalMs: 0.5, lowMs: 0.07, highMs: 0.95 }
