import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment, ProxyOnHost } from '@plimsoll/schemas/deployment'
import { bundleFile } from '../../file.ts'
import { unitFile } from '../../format/systemd.ts'
import { hardened } from '../../host/sandbox.ts'
import { configDirectory, leastVersion, paths } from './layout.ts'

const program = '/usr/local/bin/traefik'
const config = `${configDirectory}/traefik.yaml`

/** Traefik has no package in the distributions: its unit and its account are in the bundle. */
export function hostFiles(deployment: Deployment): BundleFile[] {
  const { head, connections, plan } = deployment
  const unit = unitFile([
    {
      name: 'Unit',
      settings: [
        ['Description', 'Traefik'],
        ['Wants', 'network-online.target'],
        ['After', 'network-online.target'],
      ],
    },
    {
      name: 'Service',
      settings: [
        ['Type', 'notify'],
        ['User', 'traefik'],
        ['Group', 'traefik'],
        ['ExecStart', `${program} --configFile=${config}`],
        ['Restart', 'always'],
        ['RestartSec', 2],
        ['TimeoutStopSec', plan.timeouts.killSeconds],
        ['StateDirectory', 'traefik'],
        ['StateDirectoryMode', '0700'],
        ['LimitNOFILE', 2 * connections.proxyConnections],
        // for ports 80 and 443, and nothing else
        ['AmbientCapabilities', 'CAP_NET_BIND_SERVICE'],
        ['CapabilityBoundingSet', 'CAP_NET_BIND_SERVICE'],
        ...hardened(plan.request.systemd),
      ],
    },
    { name: 'Install', settings: [['WantedBy', 'multi-user.target']] },
  ])
  return [
    bundleFile(head, {
      path: paths.unit,
      language: 'ini',
      text: unit,
      rules: [
        { match: /^RestartSec=/, concept: 'restarts', field: 'proxy' },
        { match: /^TimeoutStopSec=/, concept: 'restarts', derivation: 'kill-timeout' },
        { match: /^LimitNOFILE=/, concept: 'replication', derivation: 'concurrency-limit' },
      ],
    }),
    bundleFile(head, {
      path: paths.account,
      language: 'text',
      text: 'u traefik - "Traefik" /var/lib/traefik /usr/sbin/nologin\n',
      rules: [],
    }),
  ]
}

export const onHost = ({ name }: Deployment): ProxyOnHost => ({
  // reaches the app over TCP, so no socket is opened for it
  group: 'traefik',
  install: [
    `say 'Traefik'`,
    `[ -x ${program} ] || die '${program} is missing: install Traefik ${leastVersion} or later there'`,
    `if [ -e ${config} ] && ! grep -q 'Made by Plimsoll' ${config}; then`,
    `  cp -n ${config} ${config}.before-${name}`,
    'fi',
    `install -D -m 0644 ${paths.account} /etc/sysusers.d/traefik.conf`,
    'systemd-sysusers /etc/sysusers.d/traefik.conf',
    `install -D -m 0644 ${paths.dynamic} ${configDirectory}/dynamic/site.yaml`,
    `install -m 0644 ${paths.unit} /etc/systemd/system/traefik.service`,
    'systemctl daemon-reload',
    'systemctl enable --quiet traefik.service',
    '# it takes a changed site by itself, and its own settings with a restart',
    `if ! cmp -s ${paths.static} ${config} || ! systemctl is-active --quiet traefik.service; then`,
    `  install -D -m 0644 ${paths.static} ${config}`,
    '  systemctl restart traefik.service',
    'fi',
  ],
})
