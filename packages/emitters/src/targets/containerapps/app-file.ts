import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import type { OriginRule } from '../../file.ts'
import { commented } from '../../format/yaml.ts'
import { providerFile } from '../../providers/origins.ts'
import { startupTries } from '../../providers/probes.ts'
import { containerBase, identityOf, secretsOf, toBeSet } from './container.ts'

export const appPath = 'containerapps/app.yaml'

/** The API takes no higher number of tries. */
const mostTries = 10

export function appFile(deployment: Deployment): BundleFile {
  const { name, plan, units } = deployment
  const { timeouts, scaling, request } = plan
  const { port, health } = request
  return providerFile(
    deployment,
    appPath,
    {
      type: 'Microsoft.App/containerApps',
      identity: identityOf(deployment),
      properties: {
        environmentId: toBeSet,
        workloadProfileName: 'Consumption',
        configuration: {
          activeRevisionsMode: 'Single',
          ingress: {
            external: true,
            allowInsecure: commented(false, 'HTTP is sent on to HTTPS.'),
            targetPort: port,
            transport: 'http',
            traffic: [{ latestRevision: true, weight: 100 }],
          },
          secrets: secretsOf(deployment),
        },
        template: {
          terminationGracePeriodSeconds: commented(
            timeouts.killSeconds,
            `Requests ${timeouts.gracefulSeconds} s, then the app's own end.`,
          ),
          containers: [
            {
              name,
              ...containerBase(deployment, units[0]!.command),
              probes: [
                commented(
                  {
                    type: 'Startup',
                    httpGet: { path: health, port },
                    timeoutSeconds: 5,
                    ...startupTries(timeouts.startupSeconds, mostTries),
                  },
                  `The app may take ${timeouts.startupSeconds} s to start.`,
                ),
                {
                  type: 'Readiness',
                  httpGet: { path: health, port },
                  periodSeconds: 5,
                  timeoutSeconds: 5,
                  failureThreshold: 3,
                },
                commented(
                  {
                    type: 'Liveness',
                    tcpSocket: { port },
                    periodSeconds: 10,
                    timeoutSeconds: 5,
                    failureThreshold: 6,
                  },
                  'A connection is enough: an app at its limit refuses requests and is not dead.',
                ),
              ],
            },
          ],
          scale: {
            minReplicas: scaling?.minReplicas,
            maxReplicas: scaling?.maxReplicas,
            rules: [
              {
                name: 'cpu',
                custom: {
                  type: 'cpu',
                  metadata: { type: 'Utilization', value: String(scaling?.averageUtilization) },
                },
              },
            ],
          },
        },
      },
    },
    probeAndScaleOrigins(deployment),
  )
}

/** Probes stand in a list here: that of the start is told by its numbers. */
function probeAndScaleOrigins({ plan }: Deployment): OriginRule[] {
  const start = startupTries(plan.timeouts.startupSeconds, mostTries)
  const { periodSeconds, failureThreshold } = start
  return [
    {
      match: new RegExp(`periodSeconds: ${periodSeconds}$|failureThreshold: ${failureThreshold}$`),
      within: /probes/,
      concept: 'restarts',
      derivation: 'startup-time',
    },
    {
      match: /(periodSeconds|timeoutSeconds|failureThreshold): /,
      within: /probes/,
      concept: 'restarts',
      field: 'health',
    },
    { match: /value: /, within: /scale/, concept: 'utilisation', derivation: 'target' },
  ]
}
