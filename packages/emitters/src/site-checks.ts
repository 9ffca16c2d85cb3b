import type { Deployment } from '@plimsoll/schemas/deployment'

/** Lines of verify.sh that ask the site as a client would, whatever the proxy. */
export function siteChecks({ site, plan, proxyPlacement }: Deployment): string[] {
  const { health } = plan.request
  const answers = (label: string, ...options: string[]) =>
    `with curl '${label}' curl --silent --show-error --fail --output /dev/null --max-time 10 ${options.join(' ')}`
  const { domain, tls } = site
  if (domain === null || tls === 'none') {
    return [
      answers('the health check answers over the proxy', `http://localhost:8080${health}`),
      noHttps,
    ]
  }
  // asked of this machine, wherever the name leads today
  const address = proxyPlacement === 'cluster' ? domain : '127.0.0.1'
  const here = (port: number) => `--connect-to ::${address}:${port}`
  switch (tls) {
    case 'edge':
      return [
        answers('the health check answers over the proxy', here(80), `http://${domain}${health}`),
        `skip 'HTTPS and its renewal' 'the edge in front holds the certificate'`,
      ]
    case 'private':
      return [
        answers(
          'HTTPS answers (a certificate of our own)',
          '--insecure',
          here(443),
          `https://${domain}${health}`,
        ),
        certificateLasts(address, domain, { hours: 1 }),
      ]
    case 'acme':
      return [
        answers('HTTPS answers with a valid certificate', here(443), `https://${domain}${health}`),
        certificateLasts(address, domain, { hours: 5 * 24 }),
      ]
  }
}

/** Where there is no domain there is no certificate. */
export const noHttps = `skip 'HTTPS and its renewal' 'there is no domain yet'`

/** Who renews in time never lets it come so near. */
export const certificateLasts = (
  address: string,
  domain: string,
  { hours }: { hours: number },
): string =>
  `with openssl 'the certificate is renewed in time: ${hours} more hours' certificate_lasts ${address} ${domain} ${hours}`

/** What \`certificateLasts\` calls. */
export const siteFunctions = `# certificate_lasts ADDRESS NAME HOURS: for so many more.
certificate_lasts() {
  openssl s_client -connect "$1:443" -servername "$2" < /dev/null 2> /dev/null \\
    | openssl x509 -noout -checkend $(($3 * 3600))
}`
