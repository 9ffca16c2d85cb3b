import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'
import type { Step } from '../variant.ts'
import { certificateSecret, hasIssuer } from './issuer.ts'

/** README: where to look for the certificate. */
export const certificateSteps = (deployment: Deployment): Step[] =>
  hasIssuer(deployment)
    ? [
        {
          text: t(deployment.lang, 'cluster.certificate'),
          commands: [
            `kubectl --namespace ${deployment.namespace} get certificate ${certificateSecret(deployment.name)}`,
            `kubectl --namespace ${deployment.namespace} describe challenges`,
          ],
        },
      ]
    : []

/** Lines of verify.sh: the certificate is there and not near its end. */
export const certificateChecks = (deployment: Deployment): string[] =>
  hasIssuer(deployment)
    ? [
        `check 'the certificate is ready' kubectl --namespace ${deployment.namespace} wait --for=condition=Ready --timeout=5s certificate/${certificateSecret(deployment.name)}`,
        `check 'cert-manager says when it renews it' test -n "$(kubectl --namespace ${deployment.namespace} get certificate/${certificateSecret(deployment.name)} --output 'jsonpath={.status.renewalTime}')"`,
      ]
    : []
