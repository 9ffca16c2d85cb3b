import type { Translator } from '@plimsoll/messages/page-texts'
import { hostWord } from '@plimsoll/messages/plan-size'
import type { Alternative, PlanAnswer } from '@plimsoll/schemas/plan'

/** The settings that make it another plan: `Servers: 2, Workers on each: 4`; not what is found as it was. */
export const changeOf = (
  { t, textOf }: Translator,
  { request }: PlanAnswer,
  { query }: Alternative,
): string =>
  Object.entries(query)
    .filter(([param, value]) => value !== 'auto' || request[param as 'servers'] !== 'auto')
    .map(([param, value]) => {
      const named = textOf(`page.option.${param}.${value}`)
      const said = named ?? (value === 'auto' ? t('page.field.auto') : value)
      return `${textOf(`param.${param}.label`) ?? param}: ${said}`
    })
    .join(', ')

/** What the change is called, by what is counted where it runs. */
export function nameOf({ t }: Translator, answer: PlanAnswer, { id, query }: Alternative): string {
  if (id === 'fewer-servers' || id === 'more-servers') {
    return t(`results.alternatives.${id}.${hostWord(answer)}`)
  }
  if (id !== 'other-replication') return t(`results.alternatives.${id}`)
  return query.replication === 'manager'
    ? t('results.alternatives.other-replication.manager')
    : t('results.alternatives.other-replication.instances')
}
