import type { Deployment } from '@plimsoll/schemas/deployment'
import { namesOf } from './names.ts'

/** sysusers.d(5): an account that owns nothing and can't log in. */
export function accounts(deployment: Deployment): string {
  const { user } = namesOf(deployment)
  return `u ${user} - "${deployment.name}" /var/lib/${deployment.name} /usr/sbin/nologin\n`
}

/** sysctl.d(5): the kernel cuts every longer queue to this. */
export function queueLength({ connections }: Deployment): string {
  return `net.core.somaxconn = ${connections.backlog}\n`
}

/** Of Linux since 5.4. */
export const defaultQueueLength = 4096
