import type { RuntimeProfile } from '@plimsoll/schemas/variant'

/** `fastapi run` starts uvicorn with its defaults, so the figures are uvicorn's. */
export const profile = {
  id: 'fastapi',
  language: 'python',
  overheadMs: { newConnection: 0.6, keptAlive: 0.5 },
  syncOverheadMs: 0.1,
  threadPool: 40,
  departures: 'batch',
  managerMiB: 36,
  fixedKeepAliveSeconds: 5,
  canPreload: false,
  hasManager: true,
  growthMiB: 20,
} as const satisfies RuntimeProfile
