import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment, Tls } from '@plimsoll/schemas/deployment'
import type { Plan } from '@plimsoll/schemas/plan'
import { commented, type YamlData } from '../format/yaml.ts'
import { tlsOf } from '../tls.ts'
import { type Manifest, manifestFile, metadataOf } from './manifest.ts'

const issuerPath = 'k8s/70-issuer.yaml'

/** Name of the Secret that cert-manager fills. */
export const certificateSecret = (name: string) => `${name}-tls`

/** Whether a certificate is issued inside the cluster. */
export const hasIssuer = ({ site }: Pick<Deployment, 'site'>): boolean => issues(site.tls)

const issues = (tls: Tls): boolean => tls === 'acme' || tls === 'private'

/** The issuer's file, where the plan needs one. */
export const issuerPathsOf = ({ request, servers }: Plan): string[] =>
  issues(tlsOf(request, servers)) ? [issuerPath] : []

/** The authority of the app's own namespace: it meets no other app's. */
export function issuerFiles(deployment: Deployment, solver: YamlData): BundleFile[] {
  if (!hasIssuer(deployment)) return []
  const manifest: Manifest = {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Issuer',
    metadata: metadataOf(deployment),
    spec: deployment.site.tls === 'acme' ? acme(deployment, solver) : { selfSigned: {} },
  }
  return [
    manifestFile(
      deployment,
      issuerPath,
      [manifest],
      [
        { match: /^ {4}(server|email): /, concept: 'https', field: 'email' },
        { match: /^ {2}selfSigned: /, concept: 'https', field: 'domain' },
      ],
    ),
  ]
}

const acme = ({ name, site }: Deployment, solver: YamlData): YamlData => ({
  acme: {
    server: commented(
      'https://acme-v02.api.letsencrypt.org/directory',
      'To try it out: https://acme-staging-v02.api.letsencrypt.org/directory',
    ),
    email: site.email ?? undefined,
    privateKeySecretRef: { name: `${name}-acme-account` },
    solvers: [{ http01: solver }],
  },
})
