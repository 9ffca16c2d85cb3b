import type { Derivation, DerivationId, Plan } from '@plimsoll/schemas/plan'
import type { Assessment } from './assessment.ts'

/** A step's working; a rule where more than one could have decided. */
export type Step = Omit<Derivation, 'id' | 'rule'> & { rule?: Derivation['rule'] }

/** Adds a step of the working. */
export type AddStep = (id: DerivationId, step: Step) => void

/** The parts of a plan that its working explains. */
export type Explained = Pick<
  Plan,
  | 'memory'
  | 'tier'
  | 'timeouts'
  | 'concurrency'
  | 'safeRateRps'
  | 'latency'
  | 'scaling'
  | 'utilisation'
>

export type Explain = (step: AddStep, a: Assessment, plan: Explained) => void

export function collectSteps(a: Assessment, plan: Explained, parts: Explain[]): Derivation[] {
  const steps: Derivation[] = []
  const step: AddStep = (id, working) => steps.push({ id, rule: null, ...working })
  for (const explain of parts) explain(step, a, plan)
  return steps
}

/** The chapter of the model that a formula stands in. */
export const chapter = (name: string): string => `docs/model.md#${name}`

/** A formula with what goes into it. */
export type Formula = Pick<Step, 'formula' | 'inputs'>

/** The formula and what must hold besides. */
export const besides = (
  { formula, inputs }: Formula,
  ...conditions: (Formula | null)[]
): Formula => {
  const said = conditions.filter((condition) => condition !== null)
  return {
    formula: [formula, ...said.map((condition) => condition.formula)].join('; '),
    inputs: Object.assign({ ...inputs }, ...said.map((condition) => condition.inputs)),
  }
}
