import type { Deployment } from '@plimsoll/schemas/deployment'

/** What bounds the volume of caches: a size would keep it from being made on most file systems. */
export function cacheNote({ plan }: Deployment): string[] {
  const cacheMiB = Math.ceil(plan.request.cacheMiB)
  return [
    `Nothing but the disk bounds it: keep ${cacheMiB} MiB free. Docker takes a size for a volume only where`,
    `its data is on XFS with project quotas; there, give it the driver's option size=${cacheMiB}m.`,
  ]
}
