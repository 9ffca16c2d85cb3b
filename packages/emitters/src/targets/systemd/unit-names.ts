import type { Deployment } from '@plimsoll/schemas/deployment'
import { namesOf } from '../../host/names.ts'

/** The units of a plan, by their names in the bundle and on the server. */
export function unitNames(deployment: Deployment): string[] {
  const { service, socket, slice, whole, before } = namesOf(deployment)
  return [
    service,
    ...(socket ? [socket] : []),
    ...(slice ? [slice, whole] : []),
    ...(deployment.before.commands.length > 0 ? [before] : []),
  ]
}
