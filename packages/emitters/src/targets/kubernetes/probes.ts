import type { Deployment } from '@plimsoll/schemas/deployment'
import { commented, type YamlData } from '../../format/yaml.ts'

/** About thirty tries, between one and ten seconds apart. */
const startupPeriodSeconds = (startupSeconds: number) =>
  Math.min(10, Math.max(1, Math.ceil(startupSeconds / 30)))

/** When a pod has started, when it gets requests, and when it is taken for dead. */
export function probesOf({ plan }: Deployment): { [key: string]: YamlData } {
  const { startupSeconds } = plan.timeouts
  const period = startupPeriodSeconds(startupSeconds)
  const health = { path: plan.request.health, port: 'http' }
  return {
    startupProbe: commented(
      {
        httpGet: health,
        periodSeconds: period,
        timeoutSeconds: 5,
        failureThreshold: Math.ceil(startupSeconds / period),
      },
      `The app may take ${startupSeconds} s to start, twice what was told.`,
    ),
    readinessProbe: { httpGet: health, periodSeconds: 5, timeoutSeconds: 5, failureThreshold: 3 },
    livenessProbe: commented(
      {
        tcpSocket: { port: 'http' },
        periodSeconds: 10,
        timeoutSeconds: 5,
        failureThreshold: 6,
      },
      'A connection is enough: an app at its limit refuses requests and is not dead.',
    ),
  }
}
