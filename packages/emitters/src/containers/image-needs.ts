import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'

/** What the project must hold so that its image can be built; a sentence of the README. */
export function imageNeeds({ lang, language, plan }: Deployment): string {
  if (language === 'node') return t(lang, 'containers.needs.node')
  if (language === 'other') return t(lang, 'containers.needs.other')
  return plan.request.deps === 'uv'
    ? t(lang, 'containers.needs.uv')
    : t(lang, 'containers.needs.pip')
}
