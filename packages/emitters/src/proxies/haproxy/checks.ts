import type { Deployment } from '@plimsoll/schemas/deployment'
import { hasCertificate } from '../../certificate.ts'
import { siteChecks, siteFunctions } from '../../site-checks.ts'
import type { Checks } from '../../variant.ts'
import { certificatePath, paths } from './layout.ts'

export const checks = (deployment: Deployment): Checks =>
  deployment.proxyPlacement === 'host' ? onHost(deployment) : inContainer(deployment)

/** The HAProxy of the image reads the files: one on the machine may be older. */
const inContainer = (deployment: Deployment): Checks => ({
  functions: siteFunctions,
  files: [],
  running: [
    `check 'HAProxy accepts its configuration' ${deployment.containerExec}haproxy haproxy -c -q -f ${hasCertificate(deployment) ? '/run' : '/etc'}/haproxy/haproxy.cfg`,
    ...(hasCertificate(deployment)
      ? [`check 'certbot, which renews, runs' ${deployment.containerExec}certbot true`]
      : []),
    ...siteChecks(deployment),
  ],
})

/** HAProxy reads the certificate too, so a throw-away one stands for it. */
function onHost(deployment: Deployment): Checks {
  const isAcme = deployment.site.tls === 'acme'
  const files = [paths.site, ...(isAcme ? [paths.bootstrap] : [])]
  return {
    functions: `${siteFunctions}

# haproxy_reads FILE: with a throw-away certificate where it names one.
haproxy_reads() {
  local directory result
  directory=$(mktemp -d)
${
  hasCertificate(deployment)
    ? `  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=test \\
    -keyout "$directory/key.pem" -out "$directory/cert.pem" 2> /dev/null
  cat "$directory/cert.pem" "$directory/key.pem" > "$directory/both.pem"
  sed -e "s|${certificatePath(deployment)}|$directory/both.pem|" "$1" > "$directory/haproxy.cfg"
`
    : `  cp "$1" "$directory/haproxy.cfg"
`
}  haproxy -c -q -f "$directory/haproxy.cfg"
  result=$?
  rm -r "$directory"
  return "$result"
}`,
    files: files.map((file) => `with haproxy '${file}' haproxy_reads ${file}`),
    running: [
      ...(isAcme
        ? [
            `check 'the timer that renews is on' systemctl is-enabled --quiet certbot.timer`,
            `check 'the timer that renews runs' systemctl is-active --quiet certbot.timer`,
          ]
        : []),
      ...siteChecks(deployment),
    ],
  }
}
