import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { imageNeeds } from '../../containers/image-needs.ts'
import { pushSteps, releaseSteps } from '../../containers/registry.ts'
import { secretsPath } from '../../containers/secrets-example.ts'
import type { Target } from '../../variant.ts'
import { secretName } from './container.ts'
import { hasJob } from './job-file.ts'
import { paths } from './paths.ts'

export function guide(deployment: Deployment): ReturnType<Target['guide']> {
  const { lang, name, namespace, plan, secrets } = deployment
  const kubectl = `kubectl --namespace ${namespace}`
  const path = secretsPath(deployment)
  const secretSteps = [
    {
      text: t(lang, 'containers.secrets', { path }),
      commands: [`install -m 600 ${path}.example ${path}`, `editor ${path}`],
    },
    {
      text: t(lang, 'kubernetes.secrets'),
      commands: [
        `kubectl apply -f ${paths.namespace}`,
        `${kubectl} create secret generic ${secretName(name)} --from-env-file=${path}`,
      ],
    },
  ]
  return {
    install: [
      { text: t(lang, 'kubernetes.needs', { version: plan.request.k8s, namespace }) },
      {
        text: `${t(lang, 'containers.source')} ${imageNeeds(deployment)}`,
        commands: ['cd deploy'],
      },
      ...pushSteps(deployment, t(lang, 'kubernetes.push')),
      ...(secrets.length > 0 ? secretSteps : []),
      {
        text: t(lang, hasJob(deployment) ? 'kubernetes.deploy' : 'kubernetes.deploy.plain'),
        commands: ['./deploy.sh'],
      },
      { text: t(lang, 'kubernetes.network') },
    ],
    rollOut: releaseSteps(deployment, paths.deployment, t(lang, 'kubernetes.rollOut'), [
      './deploy.sh',
    ]),
    rollBack: [
      {
        text: t(lang, 'kubernetes.rollBack'),
        commands: [`${kubectl} rollout undo deployment/${name}`],
      },
    ],
    change: [{ text: t(lang, 'kubernetes.change'), commands: ['./deploy.sh'] }],
    watch: [
      {
        text: t(lang, 'kubernetes.watch'),
        commands: [
          `${kubectl} get deployments,horizontalpodautoscalers,pods`,
          `${kubectl} logs --follow deployment/${name}`,
          `${kubectl} top pods`,
        ],
      },
      { text: t(lang, 'kubernetes.backoff') },
    ],
  }
}
