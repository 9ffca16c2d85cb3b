import type { Deployment } from '@plimsoll/schemas/deployment'
import { hasIssuer } from './issuer.ts'

/** Two years. Source: Mozilla's server-side TLS guideline, 6.0. */
export const hstsSeconds = 63_072_000

/** HSTS is sent where it is asked for and where there is HTTPS. */
export const sendsHsts = (deployment: Pick<Deployment, 'site'>): boolean =>
  deployment.site.hsts && hasIssuer(deployment)
