import { t } from '@plimsoll/messages/t'
import { certificateChecks, certificateSteps } from '../../cluster/certificate-guide.ts'
import { controllerOf } from '../../cluster/classes.ts'
import { issuerFiles, issuerPathsOf } from '../../cluster/issuer.ts'
import { noHttps, siteChecks, siteFunctions } from '../../site-checks.ts'
import type { TlsProxy } from '../../variant.ts'
import { gatewayFile, gatewayPath } from './gateway-file.ts'
import { policyFiles, policyPath } from './policy-file.ts'
import { profileOf } from './profile.ts'
import { routeFile, routePath } from './route-file.ts'
import { signals } from './signals.ts'

export const gateway: TlsProxy<'gateway'> = {
  id: 'gateway',
  profile: profileOf({ class: null }),
  profileOf,
  emit(deployment) {
    const solver = {
      gatewayHTTPRoute: {
        parentRefs: [{ name: deployment.name, kind: 'Gateway', sectionName: 'http' }],
      },
    }
    return {
      files: [
        ...issuerFiles(deployment, solver),
        gatewayFile(deployment),
        routeFile(deployment),
        ...policyFiles(deployment),
      ],
      container: null,
      host: null,
    }
  },
  conceptFiles(plan) {
    const policy = controllerOf('gateway', plan.request).id === 'envoy' ? [policyPath] : []
    return {
      https: [gatewayPath, routePath, ...issuerPathsOf(plan)],
      replication: policy,
    }
  },
  guide(deployment) {
    const { lang, className, site, plan } = deployment
    const dispatch = t(lang, `results.dispatch.${controllerOf('gateway', plan.request).dispatch}`)
    return {
      install: [{ text: t(lang, 'gateway.install', { class: className, dispatch }) }],
      certificates: [
        { text: t(lang, `gateway.${site.tls}`, { domain: site.domain ?? '' }) },
        ...certificateSteps(deployment),
      ],
    }
  },
  checks: (deployment) => ({
    files: [],
    functions: siteFunctions,
    running: [
      `check 'the Gateway has an address' kubectl --namespace ${deployment.namespace} wait --for=condition=Programmed --timeout=5s gateway/${deployment.name}`,
      ...certificateChecks(deployment),
      ...(deployment.site.tls === 'none' ? [noHttps] : siteChecks(deployment)),
    ],
  }),
  signals,
}
