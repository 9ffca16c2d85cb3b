import { PlanAnswer } from '@plimsoll/schemas/plan'
import { decodeQuery } from '@plimsoll/schemas/query'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerJson } from './answer-json.ts'
import { planOf } from './planning.ts'
import { present } from './present.ts'

const answerOf = (query: string, lang: 'en' | 'es' = 'en') =>
  present(planOf(decodeQuery(new URLSearchParams(query)).request), lang)

/** Every number of the working to a millionth, as it is written. */
function rounded(answer: PlanAnswer): PlanAnswer {
  const round = (value: number) => Math.round(value * 1e6) / 1e6
  return {
    ...answer,
    derivation: answer.derivation.map((step) => ({
      ...step,
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
        const answer = answerOf(query, lang)
        const json = answerJson(answer)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(rounded(answer))))
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
        const answer = JSON.parse(answerJson(present(planOf(request), 'en'))) as PlanAnswer
        expect(answer.request.before).toEqual([text])
      }),
    )
  })
})
