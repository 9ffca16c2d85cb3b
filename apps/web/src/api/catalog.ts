import type { Catalog } from '@plimsoll/schemas/catalog'
import { queryOptions } from '@tanstack/react-query'
import { ask, untilReached } from './client.ts'

/** What goes with what. Its texts stand in the page already, so the language does not matter here. */
export const catalogOptions = queryOptions({
  queryKey: ['catalog'],
  queryFn: ({ signal }) => ask<Catalog>('/api/v1/catalog', signal),
  staleTime: Number.POSITIVE_INFINITY,
  ...untilReached,
})
