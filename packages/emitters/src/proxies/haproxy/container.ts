import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment, ProxyContainer } from '@plimsoll/schemas/deployment'
import { certificateOrigins, hasCertificate, selfSigned } from '../../certificate.ts'
import { authorityScript, selfSignedScript } from '../../containers/certificate-script.ts'
import { startScript } from '../../containers/start-script.ts'
import { bundleFile } from '../../file.ts'
import { shellLine } from '../../format/shell.ts'
import { joinLines, standalone } from './certbot.ts'
import { certificateDirectory, certificatePath, metricsPort, paths } from './layout.ts'

const configDirectory = '/etc/haproxy'
const runDirectory = '/run/haproxy'
const running = `${runDirectory}/haproxy.cfg`

const pems = { name: 'haproxy-certificates', target: certificateDirectory }
const certificates = { name: 'certificates', target: '/etc/letsencrypt' }

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
    script(paths.start, start(deployment)),
    script(paths.certificate, certificateScript(deployment)),
  ]
}

const start = (deployment: Deployment): string =>
  startScript({
    certificate: certificatePath(deployment),
    site: `${configDirectory}/haproxy.cfg`,
    bootstrap: `${configDirectory}/bootstrap.cfg`,
    running,
    reload: [
      "# the process that this program becomes: HAProxy's master",
      `haproxy -c -q -f ${running} && kill -USR2 "$$"`,
    ],
    run: `haproxy -W -db -f ${running}`,
  })

function certificateScript(deployment: Deployment): string {
  const setUp = `join() {
${joinLines(deployment)
  .map((line) => `  ${line}`)
  .join('\n')}
}`
  if (deployment.site.tls === 'private') {
    const made = '/tmp/made'
    const sign = selfSigned(deployment, `${made}/privkey.pem`, `${made}/fullchain.pem`)
    return selfSignedScript(
      deployment,
      certificatePath(deployment),
      [`mkdir -p ${made}`, shellLine(sign)],
      {
        setUp,
        done: [`join ${made}`],
      },
    )
  }
  const done = [`join /etc/letsencrypt/live/${deployment.name}`]
  return authorityScript(deployment, standalone(null), { setUp, done })
}

/** HAProxy, and Certbot beside it where there is a certificate to bring. */
export function container(deployment: Deployment): ProxyContainer {
  const { site } = deployment
  const isTls = hasCertificate(deployment)
  const mounts = [
    { source: paths.site, target: `${configDirectory}/haproxy.cfg` },
    ...(isTls
      ? [
          { source: paths.bootstrap, target: `${configDirectory}/bootstrap.cfg` },
          { source: paths.start, target: '/usr/local/bin/start.sh' },
        ]
      : []),
  ]
  return {
    name: 'haproxy',
    image: 'haproxy:3.2-alpine',
    mounts,
    volumes: isTls ? [pems] : [],
    tmpfs: [runDirectory],
    ports: isTls ? [80, 443] : site.tls === 'edge' ? [80] : [8080],
    localPorts: [metricsPort],
    entrypoint: isTls
      ? ['/usr/local/bin/start.sh']
      : ['haproxy', '-W', '-db', '-f', `${configDirectory}/haproxy.cfg`],
    command: null,
    // the master reads the keys as root, the worker serves without rights
    capabilities: ['NET_BIND_SERVICE', 'SETGID', 'SETUID'],
    user: '0:0',
    healthCommand: ['wget', '-q', '-O', '/dev/null', `http://127.0.0.1:${metricsPort}/`],
    companions: isTls ? [certificateContainer()] : [],
  }
}

const certificateContainer = (): ProxyContainer => ({
  name: 'certbot',
  image: 'certbot/certbot:v5.8.0',
  mounts: [{ source: paths.certificate, target: '/usr/local/bin/certificate.sh' }],
  volumes: [certificates, pems],
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
