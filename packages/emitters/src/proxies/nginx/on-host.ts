import type { Deployment, ProxyOnHost } from '@plimsoll/schemas/deployment'
import { certbotArguments, isForName, needOpenssl, selfSigned } from '../../certificate.ts'
import { shellLine } from '../../format/shell.ts'
import { webroot } from './certbot.ts'
import { layoutOf } from './layout.ts'

/** What install.sh does for nginx. The group is that of the packages of Debian and Ubuntu. */
export function onHost(deployment: Deployment): ProxyOnHost {
  const { name, connections } = deployment
  return {
    group: 'www-data',
    install: [
      `say 'nginx'`,
      `need nginx 'Install nginx from its package.'`,
      '# two connections a request: towards the client and towards the app',
      `connections=$(nginx -T 2> /dev/null | sed -n 's/^[[:space:]]*worker_connections[[:space:]]*\\([0-9]*\\);.*/\\1/p' | head -n 1)`,
      `if [ -n "$connections" ] && [ "$connections" -lt ${connections.proxyConnections} ]; then`,
      `  sed -i 's/^\\([[:space:]]*worker_connections[[:space:]]*\\)[0-9]*;/\\1${connections.proxyConnections};/' /etc/nginx/nginx.conf`,
      'fi',
      ...certificateLines(deployment),
      `install -m 0644 nginx/${name}.conf /etc/nginx/conf.d/${name}.conf`,
      `nginx -t -q || die 'nginx refuses its configuration: nginx -t'`,
      'systemctl enable --quiet nginx.service',
      'systemctl reload-or-restart nginx.service',
    ],
  }
}

function certificateLines(deployment: Deployment): string[] {
  const { name, site } = deployment
  const { certificate, certificateKey, challengeRoot, bootstrap } = layoutOf(deployment)
  switch (site.tls) {
    case 'acme':
      return [
        `need certbot 'Install Certbot from its package.'`,
        needOpenssl,
        `install -d -m 0755 ${challengeRoot}`,
        `install -D -m 0755 certbot/deploy-hook.sh /etc/letsencrypt/renewal-hooks/deploy/${name}.sh`,
        `if ! ${isForName(deployment, certificate)}; then`,
        '  # without a certificate the site does not start: the challenge first, over plain HTTP',
        `  install -m 0644 ${bootstrap} /etc/nginx/conf.d/${name}.conf`,
        `  nginx -t -q || die 'nginx refuses its configuration: nginx -t'`,
        '  systemctl reload-or-restart nginx.service',
        `  ${shellLine(certbotArguments(deployment, webroot(challengeRoot)))} \\`,
        `    || die 'no certificate: does the name lead here, and is port 80 open?'`,
        'fi',
      ]
    case 'private':
      return [
        needOpenssl,
        `if ! ${isForName(deployment, certificate)}; then`,
        `  install -d -m 0755 /etc/ssl/${name}`,
        `  ${shellLine(selfSigned(deployment, certificateKey, certificate))}`,
        `  chmod 0600 ${certificateKey}`,
        'fi',
      ]
    case 'none':
    case 'edge':
      return []
  }
}
