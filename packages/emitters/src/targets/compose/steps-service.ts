import type { Deployment } from '@plimsoll/schemas/deployment'
import { stepsCommand } from '../../containers/steps-command.ts'
import { commented, type YamlData } from '../../format/yaml.ts'

/** Name of the service that runs the steps before the app. */
export const stepsService = 'previous-steps'

/** Given to the one server that runs them. */
export const leaderProfile = 'leader'

export const stepsNeeded = ({ before }: Deployment): boolean => before.commands.length > 0

export const hasLeader = (deployment: Deployment): boolean =>
  stepsNeeded(deployment) && deployment.before.once && deployment.plan.servers > 1

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
