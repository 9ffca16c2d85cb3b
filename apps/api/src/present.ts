import { conceptFiles } from '@plimsoll/emitters/registry'
import { textOf } from '@plimsoll/messages/t'
import type { Finding } from '@plimsoll/schemas/finding'
import type { Lang } from '@plimsoll/schemas/ids'
import type { Derivation, Plan, PlanAnswer } from '@plimsoll/schemas/plan'

/* What a plan says, in words: the planner holds none. */

/** Findings with their texts in `lang`. */
export const findingsIn = (lang: Lang, { findings }: Plan): PlanAnswer['findings'] =>
  findings.map((finding) => {
    const { code, severity, concept, params } = finding
    return { code, severity, concept, params, text: findingText(finding, lang) }
  })

/** Concepts with why they are chosen so, in `lang`, and which files carry each. */
export function conceptsIn(lang: Lang, plan: Plan): PlanAnswer['concepts'] {
  const files = conceptFiles(plan)
  return plan.concepts.map(({ id, choice, why, params }) => ({
    id,
    choice,
    why: textOf(lang, why, worded(params, lang)) ?? why,
    params,
    files: files[id],
  }))
}

/** What a step of the working gives, in `lang`; counts by what is counted where it runs. */
export const stepName = (lang: Lang, { id, unit }: Pick<Derivation, 'id' | 'unit'>): string =>
  textOf(lang, `derivation.${id}.${unit}`) ?? textOf(lang, `derivation.${id}`) ?? id

/** The rule that decided a step, in `lang`; null where there was but one. */
export const ruleText = (lang: Lang, rule: Derivation['rule']): string | null =>
  rule === null ? null : textOf(lang, `derivation.rule.${rule}`)

/** Texts of what forbids the plan; none where it is feasible. */
export const errorTexts = (plan: Plan, lang: Lang): string[] =>
  plan.findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => findingText(finding, lang))

const findingText = ({ code, params }: Finding, lang: Lang): string =>
  textOf(lang, `finding.${code}`, worded(params, lang)) ?? code

/** Parameters that name something are said in words. */
function worded(params: Finding['params'], lang: Lang): Finding['params'] {
  const { dispatch, param, needed } = params
  if (dispatch === undefined && param === undefined) return params
  return {
    ...params,
    dispatch: textOf(lang, `dispatch.${dispatch}`) ?? '',
    param: textOf(lang, `param.${param}.label`) ?? '',
    needed: textOf(lang, `param.${needed}.label`) ?? '',
  }
}
