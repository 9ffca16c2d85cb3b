import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { type Answer, ask, untilReached } from './client.ts'

/** The plan of a query. The same query has the same answer, so one that is there is not asked again. */
export const planOptions = (query: string) =>
  queryOptions({
    queryKey: ['plan', query],
    queryFn: ({ signal }) => ask<PlanAnswer>(`/api/v1/plan?${query}`, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    ...untilReached,
  })

/** A plan that is there before anybody has asked for it. */
export function keepPlan(client: QueryClient, query: string, value: PlanAnswer): void {
  client.setQueryData(planOptions(query).queryKey, (): Answer<PlanAnswer> => ({ ok: true, value }))
}
