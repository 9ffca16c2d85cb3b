import type { Derivation } from '@plimsoll/schemas/plan'
import type { Assessment } from './assessment.ts'
import { explainCounts } from './derive-counts.ts'
import { explainLimits } from './derive-limits.ts'
import { explainLoad } from './derive-load.ts'
import { explainMemory } from './derive-memory.ts'
import { explainResponse } from './derive-response.ts'
import { explainTarget } from './derive-target.ts'
import { explainTimeouts } from './derive-timeouts.ts'
import { collectSteps, type Explained } from './steps.ts'

const parts = [
  explainLoad,
  explainTarget,
  explainCounts,
  explainResponse,
  explainMemory,
  explainLimits,
  explainTimeouts,
]

/** The working, step by step, with the request's own values. */
export const derivationOf = (a: Assessment, plan: Explained): Derivation[] =>
  collectSteps(a, plan, parts)
