import type { Deployment, ProxyContainer } from '@plimsoll/schemas/deployment'
import { hasCertificate } from '../../certificate.ts'
import { configDirectory, leastVersion, metricsPort, paths, stateDirectory } from './layout.ts'

export const container = (deployment: Deployment): ProxyContainer => ({
  name: 'traefik',
  image: `traefik:v${leastVersion}`,
  mounts: [
    { source: paths.static, target: `${configDirectory}/traefik.yaml` },
    { source: paths.dynamic, target: `${configDirectory}/dynamic/site.yaml` },
  ],
  volumes:
    deployment.site.tls === 'acme' ? [{ name: 'traefik-state', target: stateDirectory }] : [],
  tmpfs: ['/tmp'],
  ports: hasCertificate(deployment) ? [80, 443] : deployment.site.tls === 'edge' ? [80] : [8080],
  localPorts: [metricsPort],
  entrypoint: null,
  command: null,
  capabilities: ['NET_BIND_SERVICE'],
  user: null,
  healthCommand: ['traefik', 'healthcheck', `--configFile=${configDirectory}/traefik.yaml`],
  companions: [],
})
