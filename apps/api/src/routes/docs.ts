import type { FastifyInstance } from 'fastify'
import { docsPage, docsStyle } from '../openapi/docs-page.ts'
import { openApiDocument } from '../openapi/document.ts'
import type { Answers } from '../plugins/answers.ts'
import type { RawQuery } from '../query.ts'
import { askLang, DETERMINISTIC, JSON_TYPE } from './ask.ts'

/** `/api/openapi.json` for programs and `/api/docs` for people, made from the same document. */
export function docsRoutes(server: FastifyInstance, { answer }: Answers): void {
  const common = { cacheControl: DETERMINISTIC }

  server.get<{ Querystring: RawQuery }>('/api/openapi.json', (request, reply) =>
    answer(request, reply, () => {
      const lang = askLang(request, reply)
      if (lang === null) return null
      return { ...common, type: JSON_TYPE, body: JSON.stringify(openApiDocument(lang)) }
    }),
  )

  server.get<{ Querystring: RawQuery }>('/api/docs', (request, reply) =>
    answer(request, reply, () => {
      const lang = askLang(request, reply)
      if (lang === null) return null
      const body = docsPage(openApiDocument(lang), lang)
      return { ...common, type: 'text/html; charset=utf-8', body }
    }),
  )

  const style = { ...common, type: 'text/css; charset=utf-8', body: docsStyle }
  server.get('/api/docs/style.css', (request, reply) => answer(request, reply, () => style))
}
