import type { Translator } from '@plimsoll/messages/page-texts'
import type { BundleFile } from '@plimsoll/schemas/bundle'
import { parameterOfField } from '@plimsoll/schemas/parameters'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { resultOf } from './derivation-words.ts'
import { originKey } from './trace.ts'

/** What a line came from: `key` is shared with the numbers, `name` is for people. */
export type LineOrigin = {
  key: string
  name: string
  derivation: string | undefined
  /** Name of the query parameter, where a setting of the user decided it. */
  param: string | undefined
}

/** The origins of a file by line. A derivation that the plan does not hold is told as its concept. */
export function lineOrigins(
  texts: Translator,
  { derivation }: Pick<PlanAnswer, 'derivation'>,
  { origins }: Pick<BundleFile, 'origins'>,
): Map<number, LineOrigin[]> {
  const { t, textOf } = texts
  const byLine = new Map<number, LineOrigin[]>()
  for (const origin of origins) {
    const step = derivation.find(({ id }) => id === origin.derivation)
    const param = origin.field === undefined ? undefined : parameterOfField(origin.field)
    const name = step
      ? `${step.name}, ${resultOf(texts, step)}`
      : param === undefined
        ? t(`results.concept.${origin.concept}`)
        : (textOf(`param.${param}.label`) ?? t('results.files.setting', { param }))
    const entry: LineOrigin = {
      key: originKey(origin) ?? `c:${origin.concept}`,
      name,
      derivation: step?.id,
      param,
    }
    const others = byLine.get(origin.line)
    if (others) others.push(entry)
    else byLine.set(origin.line, [entry])
  }
  return new Map([...byLine].sort(([a], [b]) => a - b))
}
