import type { Deployment } from '@plimsoll/schemas/deployment'

/** Name of the service or container that runs the steps before the app. */
export const stepsService = 'previous-steps'

export const stepsNeeded = ({ before }: Deployment): boolean => before.commands.length > 0

/** The steps run on one of several servers only. */
export const hasLeader = (deployment: Deployment): boolean =>
  stepsNeeded(deployment) && deployment.before.once && deployment.plan.servers > 1
