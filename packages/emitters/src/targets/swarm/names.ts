import type { Deployment } from '@plimsoll/schemas/deployment'

type Named = Pick<Deployment, 'name'>

export const stackPath = 'stack.yaml'
export const stepsPath = 'previous-steps/stack.yaml'
export const deployPath = 'deploy.sh'

/** Swarm puts the stack's name before the service's. */
export const appService = ({ name }: Named) => `${name}_app`

export const proxyService = ({ name, proxy }: Pick<Deployment, 'name' | 'proxy'>) =>
  `${name}_${proxy}`

/** The stack that runs the steps before the app, and its one service. */
export const stepsStack = ({ name }: Named) => `${name}-steps`
export const stepsService = ({ name }: Named) => `${stepsStack({ name })}_run`

/** Label of the node that clients reach, and where the certificates are. */
export const edgeLabel = ({ name }: Named) => `${name}-edge`

/** Tasks of the app. Swarm has no autoscaler, so they are what the peak needs. */
export const replicas = ({ plan }: Deployment): number => plan.workers
