import type { FastifyInstance } from 'fastify'
import { documentsOf } from '../page-document.ts'
import type { Answers } from '../plugins/answers.ts'
import { sendProblem } from '../plugins/problems.ts'
import { pageLang, queryPairs, type RawQuery } from '../query.ts'
import type { WebFiles } from '../web-files.ts'

const REVALIDATE = 'public, no-cache'
const HASHED = 'public, max-age=31536000, immutable'
const HOURLY = 'public, max-age=3600'

/** `/`: the page, made for the plan in the query; and the files that it loads. */
export function pageRoutes(
  server: FastifyInstance,
  { answer }: Answers,
  { index, draw, files }: WebFiles,
  publicUrl: string | null,
): void {
  const onFailure = (error: unknown) => {
    server.log.error(error)
    return null
  }
  const documentOf =
    index === null ? null : documentsOf({ index, draw, files }, publicUrl, onFailure)
  server.get<{ Querystring: RawQuery }>('/', (request, reply) => {
    if (documentOf === null) {
      sendProblem(request, reply, 'page-not-built')
      return
    }
    const lang = pageLang(request)
    const make = async () => ({
      ...(await documentOf({ search: request.query.text, pairs: queryPairs(request), lang })),
      type: 'text/html; charset=utf-8',
      cacheControl: REVALIDATE,
      vary: 'Accept-Language',
    })
    return answer(request, reply, make, lang)
  })

  for (const [path, { type, body, isHashed, isCompressed }] of files) {
    const cacheControl = isHashed ? HASHED : HOURLY
    const content = { type, body, cacheControl, isCompressed, isStatic: true }
    server.get(path, (request, reply) => answer(request, reply, () => content))
  }
}
