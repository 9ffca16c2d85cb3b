import type { Bundle } from '@plimsoll/schemas/bundle'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask, untilReached } from './client.ts'

type BundleFormat = 'zip' | 'tar.gz' | 'json'

/** Where the files of a query are; `force` asks for them although the plan does not hold. */
export const bundlePath = (query: string, format: BundleFormat, force: boolean): string =>
  `/api/v1/bundle?${query}&format=${format}${force ? '&force=yes' : ''}`

export const bundleOptions = (query: string, force: boolean) =>
  queryOptions({
    queryKey: ['bundle', query, force],
    queryFn: ({ signal }) => ask<Bundle>(bundlePath(query, 'json', force), signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    ...untilReached,
  })
