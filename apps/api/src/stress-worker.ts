import { profilesOf } from '@plimsoll/emitters/registry'
import type { PlanRequest } from '@plimsoll/schemas/request'
import type { StressAnswer, StressId } from '@plimsoll/schemas/stress'
import { stress } from '@plimsoll/simulator/stress/stress'
import { planOf } from './planning.ts'
import { stressText } from './stress-text.ts'

export type StressTask = { request: PlanRequest; scenario: StressId }

/** Runs in a thread of its own: plans, plays the scenario, and says what came of it. */
export default function run({ request, scenario }: StressTask): StressAnswer {
  const plan = planOf(request)
  const { runtime, target } = profilesOf(request)
  const result = stress(plan, scenario, runtime, target)
  return {
    v: 1,
    permalink: plan.permalink,
    objectiveMs: request.latencySloMs,
    text: stressText(result, plan, request.lang),
    ...result,
  }
}
