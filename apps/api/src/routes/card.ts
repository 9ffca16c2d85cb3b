import type { FastifyInstance } from 'fastify'
import { cardPng } from '../card/card-png.ts'
import { planOf } from '../planning.ts'
import type { Answers, Content } from '../plugins/answers.ts'
import type { RawQuery } from '../query.ts'
import { ask, DETERMINISTIC } from './ask.ts'

/** `/api/v1/card.png`: a plan as the picture that stands where its link is shared. */
export function cardRoutes(server: FastifyInstance, { answer }: Answers): void {
  server.get<{ Querystring: RawQuery }>('/api/v1/card.png', (request, reply) =>
    answer(request, reply, async (): Promise<Content | null> => {
      const wanted = ask(request, reply, {})?.request
      if (!wanted) return null
      const body = await cardPng(planOf(wanted), wanted.lang)
      return { type: 'image/png', body, cacheControl: DETERMINISTIC, isCompressed: true }
    }),
  )
}
