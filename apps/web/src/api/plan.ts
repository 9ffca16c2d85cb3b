import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask, untilReached } from './client.ts'

/** Answers the first question that the page asks, which is about the address that it was opened at. */
let first = window.firstPlan

function takeFirst() {
  const taken = first
  first = undefined
  return taken
}

/** The plan of a query. The same query has the same answer, so one that is there is not asked again. */
export const planOptions = (query: string) =>
  queryOptions({
    queryKey: ['plan', query],
    queryFn: ({ signal }) => ask<PlanAnswer>(`/api/v1/plan?${query}`, signal, takeFirst()),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    ...untilReached,
  })
