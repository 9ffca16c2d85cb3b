import type { Lang } from '@plimsoll/schemas/ids'
import { type Plan, PlanAnswer } from '@plimsoll/schemas/plan'
import { decodeQuery } from '@plimsoll/schemas/query'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerJson } from './answer-json.ts'
import { planOf } from './planning.ts'
import { conceptsIn, findingsIn, ruleText, stepName } from './present.ts'

/** The answer in words, every number of the working to a millionth, as it is written. */
function answerOf(plan: Plan, lang: Lang): PlanAnswer {
  const round = (value: number) => Math.round(value * 1e6) / 1e6
  return {
    ...plan,
    findings: findingsIn(lang, plan),
    concepts: conceptsIn(lang, plan),
    derivation: plan.derivation.map((step) => ({
      ...step,
      name: stepName(lang, step),
      why: ruleText(lang, step.rule),
      value: round(step.value),
      inputs: Object.fromEntries(Object.entries(step.inputs).map(([name, x]) => [name, round(x)])),
    })),
  }
}

describe('the JSON of a plan', () => {
  it.each(['', 'slo=300ms&lang=es', 'target=kubernetes', 'survive=3&servers=2', 'cpu=5..20ms'])(
    'reads back as the answer: %s',
    (query) => {
      for (const lang of ['en', 'es'] as const) {
        const plan = planOf(decodeQuery(new URLSearchParams(query)).request)
        const json = answerJson(plan, lang)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(answerOf(plan, lang))))
        expect(PlanAnswer.safeParse(JSON.parse(json)).error).toBeUndefined()
        expect(json).toMatch(/^[\n -~]*$/)
      }
    },
  )

  it('holds any text that a request may hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (text) => {
        const { request, errors } = decodeQuery([['before', text]])
        fc.pre(errors.length === 0)
        const answer = JSON.parse(answerJson(planOf(request), 'en')) as PlanAnswer
        expect(answer.request.before).toEqual([text])
      }),
    )
  })
})
