import type { RuntimeProfile } from '@plimsoll/schemas/variant'

/**
 * One process that answers each request when it is done. The overhead is taken to be no better
 * than uvicorn's on an event loop (groundtruth/constants.json), since none was measured.
 */
export const profile = {
  id: 'node',
  language: 'node',
  overheadMs: { newConnection: 0.6, keptAlive: 0.5 },
  syncOverheadMs: 0,
  threadPool: null,
  departures: 'each',
  managerMiB: 0,
  fixedKeepAliveSeconds: 5,
  canPreload: false,
  hasManager: false,
  growthMiB: 20,
} as const satisfies RuntimeProfile
