import { stepsName } from '../../providers/steps.ts'

/** Two stacks: what stands before the steps run, and the service, which is updated after them. */
export const foundationPath = 'ecs/foundation.yaml'
export const servicePath = 'ecs/service.yaml'

export const foundationStack = (name: string) => `${name}-foundation`
export const serviceStack = (name: string) => name

/** What the first stack exports and the second takes. */
export const exportName = (name: string, what: string) => `${foundationStack(name)}-${what}`

export const logGroup = (name: string) => `/ecs/${name}`
export { stepsName }
