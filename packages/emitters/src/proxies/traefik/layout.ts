/** Files of the bundle. */
export const paths = {
  static: 'traefik/traefik.yaml',
  dynamic: 'traefik/dynamic/site.yaml',
  unit: 'traefik/systemd/traefik.service',
  account: 'traefik/sysusers.d/traefik.conf',
} as const

/** The first whose options these files use; sources: its own help and warnings. */
export const leastVersion = '3.7.15'

/** Where Traefik reads them. */
export const configDirectory = '/etc/traefik'

/** Its account with the authority and the certificates. */
export const stateDirectory = '/var/lib/traefik'

/** Metrics and the ping; of its own address only. */
export const metricsPort = 8082

export const resolver = 'letsencrypt'
