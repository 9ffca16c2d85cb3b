import type { FieldError } from '@plimsoll/schemas/problem'
import type { PlanRequest } from '@plimsoll/schemas/request'
import { commandWords } from '@plimsoll/schemas/words'
import { refusals as ofHosts } from '../../host/refusals.ts'
import { refusal } from '../../refusal.ts'

/** systemd takes no quote and no backslash in a program's path, and expands no `$$` there. */
const unfitProgram = /['"\\$]|\/$/

export const refusals = (request: PlanRequest): FieldError[] => [
  ...ofHosts(request),
  ...programErrors(request),
]

/** Of a command line alone: the other runtimes' programs are known. */
function programErrors({ runtime, app }: PlanRequest): FieldError[] {
  const [program = ''] = (runtime === 'generic' && commandWords(app)) || []
  if (!unfitProgram.test(program)) return []
  return [
    refusal('app', app, {
      rule: 'plain-program',
      params: { with: 'target=systemd' },
      example: '/srv/bin/server',
    }),
  ]
}
