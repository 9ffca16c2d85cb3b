import type { Deployment } from '@plimsoll/schemas/deployment'
import { hasCertificate } from '../../certificate.ts'
import { siteChecks, siteFunctions } from '../../site-checks.ts'
import type { Checks } from '../../variant.ts'
import { layoutOf } from './layout.ts'

export function checks(deployment: Deployment): Checks {
  return deployment.proxyPlacement === 'host' ? onHost(deployment) : inContainer(deployment)
}

/** The nginx of the image reads the files: one on the machine may be older. */
const inContainer = (deployment: Deployment): Checks => ({
  functions: siteFunctions,
  files: [],
  running: [
    `check 'nginx accepts its configuration' ${deployment.containerExec}nginx nginx -t -q`,
    ...(hasCertificate(deployment)
      ? [`check 'certbot, which renews, runs' ${deployment.containerExec}certbot true`]
      : []),
    ...siteChecks(deployment),
  ],
})

/** nginx tests a whole configuration, so the site is put into one, with a certificate for the test. */
function onHost(deployment: Deployment): Checks {
  const { site, bootstrap, certificate, certificateKey } = layoutOf(deployment)
  const files = [site, ...(deployment.site.tls === 'acme' ? [bootstrap] : [])]
  const running =
    deployment.site.tls === 'acme'
      ? [
          `check 'the timer that renews is on' systemctl is-enabled --quiet certbot.timer`,
          `check 'the timer that renews runs' systemctl is-active --quiet certbot.timer`,
        ]
      : []
  return {
    functions: `${siteFunctions}

# nginx_reads FILE: inside a configuration of its own, with a throw-away certificate.
nginx_reads() {
  local directory result
  directory=$(mktemp -d)
${
  hasCertificate(deployment)
    ? `  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=test \\
    -keyout "$directory/key.pem" -out "$directory/cert.pem" 2> /dev/null
  sed -e "s|${certificate}|$directory/cert.pem|" -e "s|${certificateKey}|$directory/key.pem|" \\
    "$1" > "$directory/site.conf"
`
    : `  cp "$1" "$directory/site.conf"
`
}  printf 'pid %s/pid;\\nerror_log stderr;\\nevents {}\\nhttp { include %s/site.conf; }\\n' \\
    "$directory" "$directory" > "$directory/nginx.conf"
  nginx -t -q -c "$directory/nginx.conf"
  result=$?
  rm -r "$directory"
  return "$result"
}`,
    files: files.map((file) => `with nginx '${file}' nginx_reads ${file}`),
    running: [...running, ...siteChecks(deployment)],
  }
}
