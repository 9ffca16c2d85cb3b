import { t } from '@plimsoll/messages/t'
import { certificateChecks, certificateSteps } from '../../cluster/certificate-guide.ts'
import { controllerOf } from '../../cluster/classes.ts'
import { issuerFiles, issuerPathsOf } from '../../cluster/issuer.ts'
import { noHttps, siteChecks, siteFunctions } from '../../site-checks.ts'
import type { TlsProxy } from '../../variant.ts'
import { ingressFile, ingressPath } from './ingress-file.ts'
import { profileOf } from './profile.ts'

export const ingress: TlsProxy<'ingress'> = {
  id: 'ingress',
  profile: profileOf({ class: null }),
  profileOf,
  emit(deployment) {
    const solver = { ingress: { ingressClassName: deployment.className } }
    return {
      files: [...issuerFiles(deployment, solver), ingressFile(deployment)],
      container: null,
      host: null,
    }
  },
  conceptFiles: (plan) => ({
    https: [ingressPath, ...issuerPathsOf(plan)],
    replication: [ingressPath],
  }),
  guide(deployment) {
    const { lang, className, site, plan } = deployment
    const dispatch = t(lang, `results.dispatch.${controllerOf('ingress', plan.request).dispatch}`)
    return {
      install: [{ text: t(lang, 'ingress.install', { class: className, dispatch }) }],
      certificates: [
        { text: t(lang, `ingress.${site.tls}`, { domain: site.domain ?? '' }) },
        ...certificateSteps(deployment),
      ],
    }
  },
  checks: (deployment) => ({
    files: [],
    functions: siteFunctions,
    running: [
      ...certificateChecks(deployment),
      ...(deployment.site.tls === 'none' ? [noHttps] : siteChecks(deployment)),
    ],
  }),
}
