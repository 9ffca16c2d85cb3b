import type { Deployment } from '@plimsoll/schemas/deployment'

/** Files of the bundle. */
export const paths = {
  site: 'haproxy/haproxy.cfg',
  bootstrap: 'haproxy/bootstrap.cfg',
  start: 'haproxy/start.sh',
  certificate: 'certbot/certificate.sh',
  hook: 'certbot/deploy-hook.sh',
} as const

/** Where Certbot answers the challenge; HAProxy hands the path over. */
export const challengePort = 8402

/** Asks HAProxy how it does, and whether it is there. */
export const metricsPort = 8405

export const certificateDirectory = '/etc/haproxy/certs'

/** Chain and key in one file, as HAProxy reads them. */
export const certificatePath = ({ name }: Pick<Deployment, 'name'>) =>
  `${certificateDirectory}/${name}.pem`
