import type { RuntimeProfile } from '@plimsoll/schemas/variant'

/**
 * Time of a request, thread pool and departures are taken to be uvicorn's on the same loop
 * (groundtruth/constants.json), since none was measured. Of the parent, granian 2.8 on Python
 * 3.11, the proportional set size was 19 MiB.
 */
export const profile = {
  id: 'granian',
  language: 'python',
  overheadMs: { newConnection: 0.6, keptAlive: 0.5 },
  syncOverheadMs: 0.1,
  threadPool: 40,
  departures: 'batch',
  managerMiB: 20,
  fixedKeepAliveSeconds: null,
  // --http1-header-read-timeout takes up to 60,000 ms
  mostKeepAliveSeconds: 60,
  forwardedByApp: true,
  canPreload: false,
  hasManager: true,
  growthMiB: 20,
} as const satisfies RuntimeProfile
