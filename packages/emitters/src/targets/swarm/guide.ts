import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { imageNeeds } from '../../containers/image-needs.ts'
import { pushSteps, releaseSteps } from '../../containers/registry.ts'
import { secretsPath } from '../../containers/secrets-example.ts'
import type { Target } from '../../variant.ts'
import { appService, replicas, stackPath } from './names.ts'

export function guide(deployment: Deployment): ReturnType<Target['guide']> {
  const { lang, secrets } = deployment
  const service = appService(deployment)
  const secretsFile = secretsPath(deployment)
  const deploy = ['./deploy.sh']
  return {
    install: [
      { text: t(lang, 'swarm.needs'), commands: ['docker swarm init', 'docker node ls'] },
      {
        text: `${t(lang, 'containers.source')} ${imageNeeds(deployment)}`,
        commands: ['cd deploy'],
      },
      ...(secrets.length > 0
        ? [
            {
              text: t(lang, 'swarm.secrets', { path: secretsFile }),
              commands: [
                `install -m 600 ${secretsFile}.example ${secretsFile}`,
                `editor ${secretsFile}`,
              ],
            },
          ]
        : []),
      ...pushSteps(deployment, t(lang, 'swarm.push')),
      {
        text: t(lang, 'swarm.deploy', { replicas: replicas(deployment) }),
        commands: deploy,
      },
    ],
    rollOut: releaseSteps(deployment, stackPath, t(lang, 'swarm.rollOut'), deploy),
    rollBack: [
      { text: t(lang, 'swarm.rollBack'), commands: [`docker service rollback ${service}`] },
    ],
    change: [{ text: t(lang, 'swarm.change'), commands: deploy }],
    watch: [
      {
        text: t(lang, 'swarm.watch'),
        commands: [`docker service ps ${service}`, `docker service logs --follow ${service}`],
      },
      { text: t(lang, 'swarm.backoff') },
    ],
  }
}
