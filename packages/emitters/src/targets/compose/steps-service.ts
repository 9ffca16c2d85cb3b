import type { Deployment } from '@plimsoll/schemas/deployment'
import { stepsCommand } from '../../containers/steps-command.ts'
import { hasLeader } from '../../containers/steps-leader.ts'
import { commented, type YamlData } from '../../format/yaml.ts'

/** Given to the one server that runs them. */
export const leaderProfile = 'leader'

/** Runs to its end before any app container starts; a failure stops the start. */
export const stepsOf = (
  deployment: Deployment,
  { image, ...container }: { [key: string]: YamlData },
): { [key: string]: YamlData } => ({
  image,
  profiles: hasLeader(deployment)
    ? commented([leaderProfile], 'On one server only: docker compose --profile leader up.')
    : undefined,
  command: stepsCommand(deployment.before.commands),
  restart: commented('no', 'A step that failed is for a person to look at.'),
  ...container,
  networks: ['app'],
})
