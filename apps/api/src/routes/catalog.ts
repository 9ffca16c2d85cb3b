import type { FastifyInstance } from 'fastify'
import { catalog } from '../catalog.ts'
import type { Answers } from '../plugins/answers.ts'
import type { RawQuery } from '../query.ts'
import { askLang, DETERMINISTIC, JSON_TYPE } from './ask.ts'

/** `/api/v1/catalog`: targets, proxies, runtimes and parameters, with their texts. */
export function catalogRoutes(server: FastifyInstance, { answer }: Answers): void {
  server.get<{ Querystring: RawQuery }>('/api/v1/catalog', (request, reply) =>
    answer(request, reply, () => {
      const lang = askLang(request, reply)
      return (
        lang && {
          type: JSON_TYPE,
          body: JSON.stringify(catalog(lang)),
          cacheControl: DETERMINISTIC,
        }
      )
    }),
  )
}
