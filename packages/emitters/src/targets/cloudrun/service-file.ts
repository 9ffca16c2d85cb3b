import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { commented } from '../../format/yaml.ts'
import { providerFile } from '../../providers/origins.ts'
import { startupTries } from '../../providers/probes.ts'
import { containerBase } from './container.ts'

export const servicePath = 'cloudrun/service.yaml'

export function serviceFile(deployment: Deployment): BundleFile {
  const { name, plan, units } = deployment
  const { timeouts, scaling, concurrency, request } = plan
  const health = { path: request.health, port: request.port }
  return providerFile(deployment, servicePath, {
    apiVersion: 'serving.knative.dev/v1',
    kind: 'Service',
    metadata: {
      name,
      annotations: { 'run.googleapis.com/ingress': 'all' },
    },
    spec: {
      template: {
        metadata: {
          annotations: {
            'autoscaling.knative.dev/minScale': String(scaling?.minReplicas),
            'autoscaling.knative.dev/maxScale': String(scaling?.maxReplicas),
            // the name and its bounds, 0.1 to 0.9: Cloud Run documentation, scaling controls; gcloud's source
            'run.googleapis.com/scaling-cpu-target': commented(
              String((scaling?.averageUtilization ?? 0) / 100),
              'The target utilisation of the plan; Cloud Run adds instances above it.',
            ),
            'run.googleapis.com/startup-cpu-boost': 'true',
          },
        },
        spec: {
          containerConcurrency: commented(
            concurrency.perWorkerLimit,
            'Requests that one instance holds at once; more wait for another instance.',
          ),
          timeoutSeconds: timeouts.readSeconds,
          containers: [
            {
              name,
              ...containerBase(deployment, units[0]!.command),
              ports: commented(
                [{ name: 'http1', containerPort: request.port }],
                `Also $PORT. From SIGTERM an instance has 10 s: requests ${timeouts.gracefulSeconds} s of them.`,
              ),
              startupProbe: commented(
                { httpGet: health, timeoutSeconds: 1, ...startupTries(timeouts.startupSeconds) },
                `The app may take ${timeouts.startupSeconds} s to start.`,
              ),
              livenessProbe: commented(
                { httpGet: health, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 6 },
                'Slow to give up: an app at its limit is not dead.',
              ),
            },
          ],
        },
      },
    },
  })
}
