import type { PlanRequest } from '@plimsoll/schemas/request'
import { type StressAnswer, StressId } from '@plimsoll/schemas/stress'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Answers } from '../plugins/answers.ts'
import { sendProblem } from '../plugins/problems.ts'
import type { RawQuery } from '../query.ts'
import { isBusy, type StressPool, stressPool } from '../stress-pool.ts'
import { ask, DETERMINISTIC, JSON_TYPE } from './ask.ts'

/** `/api/v1/simulate`: a scenario played on a plan, as a time series with a verdict. */
export function simulateRoutes(server: FastifyInstance, { answer }: Answers): void {
  let pool: Promise<StressPool> | undefined
  server.addHook('onClose', async () => (await pool)?.close())
  server.get<{ Querystring: RawQuery }>('/api/v1/simulate', (request, reply) =>
    answer(request, reply, async () => {
      const asked = ask(request, reply, { scenario: StressId.options })
      if (!asked) return null
      pool ??= stressPool()
      const played = await play(
        await pool,
        asked.request,
        asked.own.scenario ?? 'steady',
        request,
        reply,
      )
      return (
        played && { type: JSON_TYPE, body: JSON.stringify(played), cacheControl: DETERMINISTIC }
      )
    }),
  )
}

/** Plays until the client goes; null where that, or a full queue, was answered already. */
async function play(
  pool: StressPool,
  wanted: PlanRequest,
  scenario: StressId,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<StressAnswer | null> {
  const gone = new AbortController()
  const onClose = () => gone.abort()
  reply.raw.once('close', onClose)
  try {
    return await pool.run({ request: wanted, scenario }, gone.signal)
  } catch (error) {
    if (gone.signal.aborted) reply.hijack()
    else if (isBusy(error)) sendProblem(request, reply.header('retry-after', '5'), 'too-busy')
    else throw error
    return null
  } finally {
    reply.raw.off('close', onClose)
  }
}
