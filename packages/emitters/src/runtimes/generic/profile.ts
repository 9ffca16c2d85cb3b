import type { RuntimeProfile } from '@plimsoll/schemas/variant'

/**
 * One process that is told its port, its cores and its memory: all that its container has, which
 * Go, the JVM and .NET use by themselves. The overhead is taken to be no better than that of an
 * event loop (groundtruth/constants.json), and an idle connection to be kept for as short as Node
 * keeps it, since neither is known.
 */
export const profile = {
  id: 'generic',
  language: 'other',
  overheadMs: { newConnection: 0.6, keptAlive: 0.5 },
  syncOverheadMs: 0,
  threadPool: null,
  departures: 'each',
  managerMiB: 0,
  fixedKeepAliveSeconds: 5,
  forwardedByApp: true,
  canPreload: false,
  hasManager: false,
  growthMiB: 20,
} as const satisfies RuntimeProfile
