import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { imageNeeds } from '../../containers/image-needs.ts'
import { secretsPath } from '../../containers/secrets-example.ts'
import { hasLeader } from '../../containers/steps-leader.ts'
import { shellWord } from '../../format/shell.ts'
import { portRestart } from '../../readme/restart.ts'
import type { Target } from '../../variant.ts'
import { appNames } from './names.ts'

export function guide(deployment: Deployment): ReturnType<Target['guide']> {
  const { lang, name, image, secrets } = deployment
  const names = appNames(deployment)
  const secretsFile = secretsPath(deployment)
  const tag = shellWord(image)
  const build = `docker build --tag ${tag} --file Dockerfile ..`
  const previous = `${name}:previous`
  const deploy = hasLeader(deployment)
    ? [
        `./deploy.sh --leader  # ${t(lang, 'systemd.onLeader')}`,
        `./deploy.sh  # ${t(lang, 'systemd.onOthers')}`,
      ]
    : ['./deploy.sh']
  return {
    install: [
      { text: t(lang, 'docker.needs'), commands: ['sudo systemctl enable --now docker'] },
      {
        text: `${t(lang, 'containers.source')} ${imageNeeds(deployment)}`,
        commands: ['cd deploy'],
      },
      ...(secrets.length > 0
        ? [
            {
              text: t(lang, 'containers.secrets', { path: secretsFile }),
              commands: [
                `install -m 600 ${secretsFile}.example ${secretsFile}`,
                `editor ${secretsFile}`,
              ],
            },
          ]
        : []),
      { text: t(lang, 'compose.build'), commands: [build] },
      { text: t(lang, 'docker.deploy'), commands: deploy },
    ],
    rollOut: [
      {
        text: t(lang, 'compose.rollOut.build', { image }),
        commands: [`docker tag ${tag} ${previous}`, build],
      },
      {
        text:
          names.length > 1
            ? t(lang, 'docker.rollOut.instances')
            : `${t(lang, 'docker.rollOut.manager')} ${portRestart(deployment)}`,
        commands: deploy,
      },
    ],
    rollBack: [
      {
        text: t(lang, 'docker.rollBack'),
        commands: [`docker tag ${previous} ${tag}`, ...deploy],
      },
    ],
    change: [{ text: t(lang, 'docker.change'), commands: deploy }],
    watch: [
      {
        text: t(lang, 'compose.watch'),
        commands: [
          `docker ps --all --filter name='^${name}-'`,
          `docker logs --follow ${names[0]}`,
          'docker stats',
        ],
      },
      { text: t(lang, 'compose.backoff') },
    ],
  }
}
