import type { FieldError } from '@plimsoll/schemas/problem'
import type { PlanRequest } from '@plimsoll/schemas/request'
import { commandWords } from '@plimsoll/schemas/words'
import { refusals as ofHosts } from '../../host/refusals.ts'

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
    {
      param: 'app',
      got: app,
      expected: 'a program whose path holds no quote, no backslash and no $ with target=systemd',
      code: 'not-permitted',
    },
  ]
}
