import type { StressAnswer, StressId } from '@plimsoll/schemas/stress'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask, untilReached } from './client.ts'

/** What a scenario does to the plan of a query; the same question has the same answer. */
export const stressOptions = (query: string, scenario: StressId) =>
  queryOptions({
    queryKey: ['stress', query, scenario],
    queryFn: ({ signal }) =>
      ask<StressAnswer>(`/api/v1/simulate?${query}&scenario=${scenario}`, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    ...untilReached,
  })
