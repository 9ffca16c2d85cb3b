import type { PlanAnswer } from '@plimsoll/schemas/plan'

type Choice = NonNullable<PlanAnswer['uncertainty']>['choices'][number]

/** Each size once, the surest last: several confidences often ask for the same one. */
export function distinctChoices(choices: readonly Choice[]): Choice[] {
  const bySize = new Map<string, Choice>()
  for (const choice of choices) {
    const size = `${choice.servers}×${choice.workersPerServer}×${choice.workers}`
    const other = bySize.get(size)
    if (!other || other.holds < choice.holds) bySize.set(size, choice)
  }
  return [...bySize.values()].sort((a, b) => a.holds - b.holds)
}
