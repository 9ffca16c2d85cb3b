import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { imageNeeds } from '../../containers/image-needs.ts'
import { secretsPath } from '../../containers/secrets-example.ts'
import { hasLeader, stepsNeeded, stepsService } from '../../containers/steps-leader.ts'
import { portRestart } from '../../readme/restart.ts'
import type { Step, Target } from '../../variant.ts'
import { appServiceNames } from './compose-file.ts'
import { leaderProfile } from './steps-service.ts'

export function guide(deployment: Deployment): ReturnType<Target['guide']> {
  const { lang, name, image, secrets } = deployment
  const names = appServiceNames(deployment)
  const previous = `${name}:previous`
  const keep = `docker tag ${image} ${previous}`
  return {
    install: [
      { text: t(lang, 'compose.needs'), commands: ['sudo systemctl enable --now docker'] },
      {
        text: `${t(lang, 'containers.source')} ${imageNeeds(deployment)}`,
        commands: ['cd deploy'],
      },
      ...(secrets.length > 0 ? [secretsStep(deployment)] : []),
      { text: t(lang, 'compose.build'), commands: ['docker compose build'] },
      { text: t(lang, 'compose.up'), commands: up(deployment) },
    ],
    rollOut: [
      {
        text: t(lang, 'compose.rollOut.build', { image }),
        commands: [keep, 'docker compose build'],
      },
      names.length > 1
        ? { text: t(lang, 'compose.rollOut.instances'), commands: oneByOne(deployment, names) }
        : {
            text: `${t(lang, 'compose.rollOut.manager')} ${portRestart(deployment)}`,
            commands: up(deployment),
          },
    ],
    rollBack: [
      {
        text: t(lang, 'compose.rollBack'),
        commands: [
          `docker tag ${previous} ${image}`,
          `docker compose up --detach --no-deps ${names.join(' ')}`,
        ],
      },
    ],
    change: [{ text: t(lang, 'compose.change'), commands: up(deployment) }],
    watch: [
      {
        text: t(lang, 'compose.watch'),
        commands: ['docker compose ps', `docker compose logs --follow ${names[0]}`, 'docker stats'],
      },
      { text: t(lang, 'compose.backoff') },
    ],
  }
}

function secretsStep(deployment: Deployment): Step {
  const path = secretsPath(deployment)
  return {
    text: t(deployment.lang, 'containers.secrets', { path }),
    commands: [`install -m 600 ${path}.example ${path}`, `editor ${path}`],
  }
}

function up(deployment: Deployment): string[] {
  if (!hasLeader(deployment)) return ['docker compose up --detach']
  return [
    `# ${t(deployment.lang, 'compose.leader')}`,
    `docker compose --profile ${leaderProfile} up --detach`,
    `# ${t(deployment.lang, 'compose.others')}`,
    'docker compose up --detach',
  ]
}

/** While one container is replaced the others answer. */
const oneByOne = (deployment: Deployment, names: readonly string[]): string[] => [
  ...(hasLeader(deployment) ? [`# ${t(deployment.lang, 'compose.leader')}`] : []),
  ...(stepsNeeded(deployment) ? [`docker compose run --rm ${stepsService}`] : []),
  `for service in ${names.join(' ')}; do`,
  '  docker compose up --detach --no-deps --wait "$service" || break',
  'done',
]
