import type { Deployment } from '@plimsoll/schemas/deployment'
import { cacheDirectory } from './app-user.ts'

/**
 * Variables of an app container by name. What the runtime needs comes last: a port or a number of
 * workers that a user's variable changed would contradict the plan.
 */
export function containerEnvironment(deployment: Deployment): Record<string, string> {
  const { plan, variables, units } = deployment
  const entries = [
    // the root file system is read-only, so caches follow the volume
    ...(plan.request.cacheMiB > 0 ? [{ name: 'XDG_CACHE_HOME', value: cacheDirectory }] : []),
    ...variables,
    ...units[0]!.environment,
  ]
  return Object.fromEntries(entries.map(({ name, value }) => [name, value]))
}
