import type { RuntimeProfile } from '@plimsoll/schemas/variant'

/**
 * uvicorn workers under gunicorn's arbiter (groundtruth/constants.json: resident memory of the
 * arbiter). `loop=auto` takes uvloop and httptools where they are installed, as the image does.
 */
export const profile = {
  id: 'gunicorn',
  language: 'python',
  overheadMs: { newConnection: 0.6, keptAlive: 0.5 },
  syncOverheadMs: 0.1,
  threadPool: 40,
  departures: 'batch',
  managerMiB: 33,
  fixedKeepAliveSeconds: null,
  canPreload: true,
  hasManager: true,
  growthMiB: 20,
} as const satisfies RuntimeProfile
