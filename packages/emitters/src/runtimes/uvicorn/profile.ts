import type { RuntimeProfile } from '@plimsoll/schemas/variant'

/**
 * Measured with uvloop and httptools, which the command line asks for by name
 * (groundtruth/constants.json: cold time inside a busy period, memory of manager and tracker).
 */
export const profile = {
  id: 'uvicorn',
  language: 'python',
  overheadMs: { newConnection: 0.6, keptAlive: 0.5 },
  syncOverheadMs: 0.1,
  threadPool: 40,
  departures: 'batch',
  managerMiB: 36,
  fixedKeepAliveSeconds: null,
  canPreload: false,
  hasManager: true,
  growthMiB: 20,
} as const satisfies RuntimeProfile
