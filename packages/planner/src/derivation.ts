import type { Derivation } from '@plimsoll/schemas/plan'
import type { Assessment } from './assessment.ts'
import { explainLimits } from './derive-limits.ts'
import { explainLoad } from './derive-load.ts'
import { explainMemory } from './derive-memory.ts'
import { explainResponse } from './derive-response.ts'
import { collectSteps, type Explained } from './steps.ts'

/** The working, step by step, with the request's own values. */
export const derivationOf = (a: Assessment, plan: Explained): Derivation[] =>
  collectSteps(a, plan, [explainLoad, explainResponse, explainMemory, explainLimits])
