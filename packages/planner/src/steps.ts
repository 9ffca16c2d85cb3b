import type { Derivation, DerivationId, Plan } from '@plimsoll/schemas/plan'
import type { Assessment } from './assessment.ts'

/** Adds a step of the working: `symbol = formula`, with the inputs by symbol. */
export type AddStep = (
  id: DerivationId,
  symbol: string,
  formula: string,
  inputs: Record<string, number>,
  value: number,
  unit: string,
  source: string,
) => void

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
  const step: AddStep = (id, symbol, formula, inputs, value, unit, source) => {
    steps.push({ id, symbol, formula, inputs, value, unit, source })
  }
  for (const explain of parts) explain(step, a, plan)
  return steps
}
