import { conceptFiles } from '@plimsoll/emitters/registry'
import { textOf } from '@plimsoll/messages/t'
import type { Finding } from '@plimsoll/schemas/finding'
import type { Lang } from '@plimsoll/schemas/ids'
import type { Plan, PlanAnswer } from '@plimsoll/schemas/plan'

/** The plan with words: findings and derivation in `lang`, and which files carry each concept. */
export function present(plan: Plan, lang: Lang): PlanAnswer {
  const files = conceptFiles(plan)
  return {
    ...plan,
    findings: plan.findings.map((finding) => ({ ...finding, text: findingText(finding, lang) })),
    concepts: plan.concepts.map((concept) => ({
      ...concept,
      why: textOf(lang, concept.why, worded(concept.params, lang)) ?? concept.why,
      files: files[concept.id],
    })),
    derivation: plan.derivation.map((step) => ({
      ...step,
      name: textOf(lang, `derivation.${step.id}`) ?? step.id,
    })),
  }
}

/** Texts of what forbids the plan; none where it is feasible. */
export const errorTexts = (plan: Plan, lang: Lang): string[] =>
  plan.findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => findingText(finding, lang))

const findingText = ({ code, params }: Finding, lang: Lang): string =>
  textOf(lang, `finding.${code}`, worded(params, lang)) ?? code

/** Parameters that name something are said in words. */
function worded(params: Finding['params'], lang: Lang): Finding['params'] {
  const { dispatch, param } = params
  if (dispatch === undefined && param === undefined) return params
  return {
    ...params,
    dispatch: textOf(lang, `dispatch.${dispatch}`) ?? '',
    param: textOf(lang, `param.${param}.label`) ?? '',
  }
}
