import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { imageNeeds } from '../../containers/image-needs.ts'
import { secretsPath } from '../../containers/secrets-example.ts'
import { shellWord } from '../../format/shell.ts'
import type { Target } from '../../variant.ts'
import { appService, replicas } from './names.ts'

export function guide(deployment: Deployment): ReturnType<Target['guide']> {
  const { lang, image, secrets } = deployment
  const service = appService(deployment)
  const tag = shellWord(image)
  const secretsFile = secretsPath(deployment)
  const deploy = ['./deploy.sh']
  const build = [`docker build --tag ${tag} --file Dockerfile ..`, `docker push ${tag}`]
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
      { text: t(lang, 'swarm.push'), commands: build },
      {
        text: t(lang, 'swarm.deploy', { replicas: replicas(deployment) }),
        commands: deploy,
      },
    ],
    rollOut: [{ text: t(lang, 'swarm.rollOut'), commands: [...build, ...deploy] }],
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
