import type { Deployment } from '@plimsoll/schemas/deployment'

/** Where nginx says how many requests it has had, and whether it is there. */
export const statusPort = 8079

export const statusPath = '/stub_status'

/** Where things are, on a server or in the container, and what they are called in nginx. */
export type Layout = {
  site: string
  bootstrap: string
  certificate: string
  certificateKey: string
  /** Served below /.well-known/acme-challenge/. */
  challengeRoot: string
  /** Prefix of variables and shared memory zones. */
  prefix: string
}

export function layoutOf({ name, site, proxyPlacement }: Deployment): Layout {
  const isContainer = proxyPlacement === 'container'
  // a self-signed pair in the container is kept where Certbot's would be
  const directory =
    site.tls === 'private' && !isContainer ? `/etc/ssl/${name}` : `/etc/letsencrypt/live/${name}`
  return {
    site: `nginx/${name}.conf`,
    bootstrap: `nginx/${name}-bootstrap.conf`,
    certificate: `${directory}/fullchain.pem`,
    certificateKey: `${directory}/privkey.pem`,
    challengeRoot: isContainer ? '/var/www/acme' : `/var/www/${name}-acme`,
    prefix: name.replaceAll('-', '_'),
  }
}
