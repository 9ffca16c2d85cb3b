import { emitBundle } from '@plimsoll/emitters/bundle'
import type { Bundle } from '@plimsoll/schemas/bundle'
import type { Plan } from '@plimsoll/schemas/plan'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { tarArchive, zipArchive } from '../archive.ts'
import { planOf } from '../planning.ts'
import type { Answers, Content } from '../plugins/answers.ts'
import { sendProblem } from '../plugins/problems.ts'
import { errorTexts, findingsIn } from '../present.ts'
import type { QueryRequest, RawQuery } from '../query.ts'
import { ask, DETERMINISTIC, JSON_TYPE } from './ask.ts'

const formats = ['zip', 'tar.gz', 'json'] as const
const yesOrNo = ['yes', 'no'] as const

/** `/api/v1/bundle`: the files of a plan as an archive, as JSON, or one by one as text. */
export function bundleRoutes(server: FastifyInstance, { answer }: Answers): void {
  server.get<{ Querystring: RawQuery }>('/api/v1/bundle', (request, reply) =>
    answer(request, reply, () => {
      const wanted = ask(request, reply, { format: formats, force: yesOrNo })
      if (!wanted) return null
      const bundle = bundleOf(request, reply, planOf(wanted.request), wanted.own.force)
      return bundle && packed(bundle, wanted.own.format ?? 'zip')
    }),
  )

  server.get<{ Querystring: RawQuery; Params: { '*': string } }>(
    '/api/v1/bundle/*',
    (request, reply) =>
      answer(request, reply, () => {
        const wanted = ask(request, reply, { force: yesOrNo })
        if (!wanted) return null
        const bundle = bundleOf(request, reply, planOf(wanted.request), wanted.own.force)
        return bundle && oneFile(request, reply, bundle, request.params['*'])
      }),
  )
}

/** The files, or null after a problem has said why an infeasible plan gets none. */
function bundleOf(
  request: QueryRequest,
  reply: FastifyReply,
  plan: Plan,
  force: 'yes' | 'no' = 'no',
): Bundle | null {
  if (plan.verdict === 'feasible') return emitBundle(plan, [])
  /* Comments in the files are English whatever the reader's language. */
  if (force === 'yes') return emitBundle(plan, errorTexts(plan, 'en'))
  const { lang } = plan.request
  const { permalink } = plan
  const findings = findingsIn(lang, plan)
  const detail = errorTexts(plan, lang).join(' ')
  sendProblem(request, reply, 'infeasible', { detail, findings, permalink }, lang)
  return null
}

async function packed(bundle: Bundle, format: (typeof formats)[number]): Promise<Content> {
  const common = { cacheControl: DETERMINISTIC }
  if (format === 'json') return { ...common, type: JSON_TYPE, body: JSON.stringify(bundle) }
  return {
    ...common,
    type: format === 'zip' ? 'application/zip' : 'application/gzip',
    body: format === 'zip' ? zipArchive(bundle) : await tarArchive(bundle),
    disposition: `attachment; filename="${bundle.name}.${format}"`,
    isCompressed: true,
  }
}

function oneFile(
  request: QueryRequest,
  reply: FastifyReply,
  bundle: Bundle,
  path: string,
): Content | null {
  const file = bundle.files.find((candidate) => candidate.path === path)
  if (file)
    return { type: 'text/plain; charset=utf-8', body: file.text, cacheControl: DETERMINISTIC }
  const expected = bundle.files.map((candidate) => candidate.path).join(' | ')
  const got = path.slice(0, 120)
  sendProblem(request, reply, 'no-such-file', {
    errors: [{ param: 'path', got, expected, code: 'not-a-choice' }],
  })
  return null
}
