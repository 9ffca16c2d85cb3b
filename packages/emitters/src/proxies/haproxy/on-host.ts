import type { Deployment, ProxyOnHost } from '@plimsoll/schemas/deployment'
import { certbotArguments, isForName, needOpenssl, selfSigned } from '../../certificate.ts'
import { shellLine } from '../../format/shell.ts'
import { joinLines, standalone } from './certbot.ts'
import { certificatePath, paths } from './layout.ts'

const config = '/etc/haproxy/haproxy.cfg'

/** What install.sh does for HAProxy, as Debian and its kin package it. */
export const onHost = (deployment: Deployment): ProxyOnHost => ({
  group: 'haproxy',
  install: [
    `say 'HAProxy'`,
    `need haproxy 'Install HAProxy 2.4 or later from its package.'`,
    `if [ -e ${config} ] && ! grep -q 'Made by Plimsoll' ${config}; then`,
    `  cp -n ${config} ${config}.before-${deployment.name}`,
    'fi',
    ...certificateLines(deployment),
    `install -D -m 0644 ${paths.site} ${config}`,
    `haproxy -c -q -f ${config} || die 'HAProxy refuses its configuration: haproxy -c -f ${config}'`,
    'systemctl enable --quiet haproxy.service',
    'systemctl reload-or-restart haproxy.service',
  ],
})

function certificateLines(deployment: Deployment): string[] {
  const { name, site } = deployment
  const pem = certificatePath(deployment)
  switch (site.tls) {
    case 'acme':
      return [
        `need certbot 'Install Certbot from its package.'`,
        needOpenssl,
        `install -D -m 0755 ${paths.hook} /etc/letsencrypt/renewal-hooks/deploy/${name}.sh`,
        `if ! ${isForName(deployment, pem)}; then`,
        '  # without a certificate the site does not start: the challenge first, over plain HTTP',
        `  install -D -m 0644 ${paths.bootstrap} ${config}`,
        `  haproxy -c -q -f ${config} || die 'HAProxy refuses its configuration: haproxy -c -f ${config}'`,
        '  systemctl reload-or-restart haproxy.service',
        `  ${shellLine(certbotArguments(deployment, standalone('127.0.0.1')))} \\`,
        `    || die 'no certificate: does the name lead here, and is port 80 open?'`,
        `  RENEWED_LINEAGE=/etc/letsencrypt/live/${name} /etc/letsencrypt/renewal-hooks/deploy/${name}.sh`,
        'fi',
      ]
    case 'private':
      return [
        needOpenssl,
        `if ! ${isForName(deployment, pem)}; then`,
        '  (',
        '    made=$(mktemp -d)',
        `    ${shellLine(selfSigned(deployment, 'KEY', 'CHAIN'))
          .replace(' KEY ', ' "$made/privkey.pem" ')
          .replace(/ CHAIN$/, ' "$made/fullchain.pem"')}`,
        '    set -- "$made"',
        ...joinLines(deployment).map((line) => `    ${line}`),
        '    rm -r "$made"',
        '  )',
        'fi',
      ]
    case 'none':
    case 'edge':
      return []
  }
}
