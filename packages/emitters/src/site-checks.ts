import type { Deployment } from '@plimsoll/schemas/deployment'

/** Lines of verify.sh that ask the site as a client would, whatever the proxy. */
export function siteChecks({ site, plan, proxyPlacement }: Deployment): string[] {
  const { health } = plan.request
  const answers = (label: string, ...options: string[]) =>
    `with curl '${label}' curl --silent --show-error --fail --output /dev/null --max-time 10 ${options.join(' ')}`
  const { domain, tls } = site
  if (domain === null || tls === 'none') {
    return [answers('the health check answers over the proxy', `http://localhost:8080${health}`)]
  }
  // asked of this machine, wherever the name leads today
  const here = (port: number) =>
    `--connect-to ::${proxyPlacement === 'cluster' ? domain : '127.0.0.1'}:${port}`
  switch (tls) {
    case 'edge':
      return [
        answers('the health check answers over the proxy', here(80), `http://${domain}${health}`),
      ]
    case 'private':
      return [
        answers(
          'HTTPS answers (a certificate of our own)',
          '--insecure',
          here(443),
          `https://${domain}${health}`,
        ),
      ]
    case 'acme':
      return [
        answers('HTTPS answers with a valid certificate', here(443), `https://${domain}${health}`),
        `with openssl 'the certificate lasts 5 more days' certificate_lasts ${domain}`,
      ]
  }
}

/** What `siteChecks` calls. */
export const siteFunctions = `# certificate_lasts NAME: for five more days; a proxy that renews never lets it come so near.
certificate_lasts() {
  openssl s_client -connect "$1:443" -servername "$1" < /dev/null 2> /dev/null \\
    | openssl x509 -noout -checkend $((5 * 86400))
}`
