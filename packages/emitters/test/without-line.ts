import type { DerivationId } from '@plimsoll/schemas/plan'

/*
 * What stands behind no line of any bundle, each with its reason. A step or a number of the plan
 * that is new either gets a line that names it or has its reason here.
 */

/** A step that another is made of, or that a file could not hold. */
export type Reason = { into: DerivationId } | { why: string }

export const stepsWithoutLine: Partial<Record<DerivationId, Reason>> = {
  overhead: { into: 'service-time' },
  'service-time': { into: 'response-time' },
  'mean-rate': { into: 'peak-rate' },
  'server-rate': { why: 'of the servers that are left: it decided how many there are' },
  'offered-load': { into: 'utilisation' },
  'degraded-utilisation': { why: 'the peak with servers lost: it decided how many there are' },
  'cores-in-use': { into: 'utilisation' },
  'cores-left': { why: 'of the pods that are left: it decided how many there are' },
  'mean-utilisation': { why: 'the peak is what is planned for' },
  parallel: { into: 'mean-wait' },
  'parallel-left': { why: 'the pods that are left: it decided how many there are' },
  'pods-per-node': { why: 'the room of a node: it decided how many nodes there are' },
  'mean-response': { into: 'in-flight' },
  'mean-wait': { into: 'response-time' },
  'worker-memory': { into: 'unit-memory' },
  'server-memory': { why: "compared with the server's RAM: a plan beyond it has no files" },
  'thread-pool': { why: 'how often threads run out, which no option of a file changes' },
  cost: { why: 'what the plan costs is paid for no file' },
  'database-connections': { why: "compared with the database's limit: the pool is the app's own" },
}

/** Numbers of the plan, or what they stand below. */
export const numbersWithoutLine: Record<string, string> = {
  v: 'the version of the answer',
  curve: 'drawn by the page',
  alternatives: 'other plans, with files of their own',
  uncertainty: 'how sure the counts are, and not the counts',
  findings: 'what the page says of the plan',
  concepts: 'what the page says of the choices',
  derivation: 'the working: what it ends in has fields of its own',
  cost: 'what the plan costs is paid for no file',
  serviceTimeMs: 'the response time is made of it',
  'utilisation.mean': 'the peak is what is planned for',
  'utilisation.degraded': 'the peak with servers lost: it decided how many there are',
  'utilisation.server': 'of all cores: it decided nothing that the peak did not',
  'utilisation.memory': 'a share of what limits say in MiB',
  'latency.p50Ms': 'nothing is bounded by the median',
  'latency.p95Ms': 'the objective is of the 99th percentile',
  'latency.meanMs': 'timeouts follow from the 99th percentile',
  'latency.waitProbability': 'of the model: the page says it',
  'memory.workerMiB': "a part of the unit's",
  'memory.managerMiB': "a part of the unit's",
  'memory.sharedMiB': "a part of the unit's",
  'memory.serverMiB': 'the sum that the server is chosen by',
  'memory.ledger': "the parts of the server's sum",
}
