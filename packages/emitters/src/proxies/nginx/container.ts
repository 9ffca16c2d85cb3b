import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment, ProxyContainer } from '@plimsoll/schemas/deployment'
import { certificateOrigins, hasCertificate, selfSigned } from '../../certificate.ts'
import { authorityScript, selfSignedScript } from '../../containers/certificate-script.ts'
import { startScript } from '../../containers/start-script.ts'
import { bundleFile } from '../../file.ts'
import { shellLine } from '../../format/shell.ts'
import { blocks } from './block.ts'
import { webroot } from './certbot.ts'
import { layoutOf, statusPath, statusPort } from './layout.ts'
import { imageVersion } from './version.ts'

/** Where the container keeps what it writes. */
const runDirectory = '/run/nginx'
const sites = '/etc/nginx/sites'

const certificates = { name: 'certificates', target: '/etc/letsencrypt' }
const challenge = { name: 'acme-challenge', target: '/var/www/acme' }

/** nginx.conf of the container: the image's own has a fixed number of connections. */
export function mainConf(deployment: Deployment): BundleFile {
  const text = blocks([
    'user nginx;',
    'worker_processes auto;',
    `worker_rlimit_nofile ${2 * deployment.connections.proxyConnections};`,
    'error_log /dev/stderr warn;',
    `pid ${runDirectory}/nginx.pid;`,
    '',
    {
      open: 'events',
      lines: [`worker_connections ${deployment.connections.proxyConnections};`],
    },
    '',
    {
      open: 'http',
      lines: [
        'include mime.types;',
        'default_type application/octet-stream;',
        'access_log /dev/stdout combined;',
        ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
          (kind) => `${kind}_temp_path /tmp/${kind};`,
        ),
        '',
        {
          open: 'server',
          lines: [
            `listen ${statusPort};`,
            'access_log off;',
            { open: `location = ${statusPath}`, lines: ['stub_status;'] },
            { open: 'location /', lines: ['return 200;'] },
          ],
        },
        '',
        `include ${hasCertificate(deployment) ? runDirectory : sites}/*.conf;`,
      ],
    },
  ])
  return bundleFile(deployment.head, {
    path: 'nginx/nginx.conf',
    language: 'nginx',
    text,
    rules: [
      { match: /listen |return 200/, concept: 'startup', field: 'proxy' },
      { match: /stub_status/, concept: 'utilisation', field: 'proxy' },
      { match: /worker_connections/, concept: 'replication', derivation: 'concurrency-limit' },
      { match: /worker_rlimit_nofile/, concept: 'replication', derivation: 'concurrency-limit' },
    ],
  })
}

/** Programs of the containers, for a site whose certificate comes and is renewed beside it. */
export function containerScripts(deployment: Deployment): BundleFile[] {
  if (!hasCertificate(deployment)) return []
  const script = (path: string, text: string) =>
    bundleFile(deployment.head, {
      path,
      language: 'shell',
      mode: 0o755,
      text,
      rules: certificateOrigins,
    })
  return [
    script('nginx/start.sh', start(deployment)),
    script('certbot/certificate.sh', certificateScript(deployment)),
  ]
}

const start = (deployment: Deployment): string =>
  startScript({
    certificate: layoutOf(deployment).certificate,
    site: `${sites}/${deployment.name}.conf`,
    bootstrap: `${sites}/${deployment.name}-bootstrap.conf`,
    running: `${runDirectory}/site.conf`,
    reload: ['nginx -t -q && nginx -s reload'],
    run: `nginx -g 'daemon off;'`,
  })

function certificateScript(deployment: Deployment): string {
  const { challengeRoot, certificate, certificateKey } = layoutOf(deployment)
  if (deployment.site.tls !== 'private') return authorityScript(deployment, webroot(challengeRoot))
  const make = [
    'mkdir -p "$(dirname "$certificate")"',
    shellLine(selfSigned(deployment, certificateKey, certificate)),
  ]
  return selfSignedScript(deployment, '"$certificate"', make, {
    setUp: `certificate=${certificate}`,
  })
}

/** nginx, and Certbot beside it where there is a certificate to bring. */
export function container(deployment: Deployment): ProxyContainer {
  const { name, site } = deployment
  const { site: siteFile, bootstrap } = layoutOf(deployment)
  const isTls = hasCertificate(deployment)
  return {
    name: 'nginx',
    image: `nginx:${imageVersion}-alpine`,
    mounts: [
      { source: 'nginx/nginx.conf', target: '/etc/nginx/nginx.conf' },
      { source: siteFile, target: `${sites}/${name}.conf` },
      ...(isTls
        ? [
            { source: bootstrap, target: `${sites}/${name}-bootstrap.conf` },
            { source: 'nginx/start.sh', target: '/usr/local/bin/start.sh' },
          ]
        : []),
    ],
    volumes: isTls ? [certificates, challenge] : [],
    tmpfs: ['/tmp', runDirectory],
    ports: isTls ? [80, 443] : site.tls === 'edge' ? [80] : [8080],
    localPorts: [statusPort],
    entrypoint: isTls ? ['/usr/local/bin/start.sh'] : null,
    command: null,
    capabilities: ['CHOWN', 'NET_BIND_SERVICE', 'SETGID', 'SETUID'],
    user: null,
    healthCommand: ['wget', '-q', '-O', '/dev/null', `http://127.0.0.1:${statusPort}/`],
    companions: isTls ? [certificateContainer()] : [],
  }
}

const certificateContainer = (): ProxyContainer => ({
  name: 'certbot',
  image: 'certbot/certbot:v5.8.0',
  mounts: [{ source: 'certbot/certificate.sh', target: '/usr/local/bin/certificate.sh' }],
  volumes: [certificates, challenge],
  tmpfs: ['/tmp', '/var/lib/letsencrypt', '/var/log/letsencrypt'],
  ports: [],
  localPorts: [],
  entrypoint: ['/usr/local/bin/certificate.sh'],
  command: null,
  capabilities: [],
  user: null,
  healthCommand: null,
  companions: [],
})
