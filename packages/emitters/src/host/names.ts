import type { Deployment } from '@plimsoll/schemas/deployment'

/** What things are called on the server; all follow from the app's name. */
export type Names = {
  /** System user and group of the app: user names end at 31 characters. */
  user: string
  /** `api.service`, or the template `api@.service`. */
  service: string
  socket: string | null
  /** Units to start and stop by hand: `api.service`, or the target of all instances. */
  whole: string
  before: string
  /** Leads to the release that install.sh makes the one that runs. */
  next: string
  slice: string | null
  /** Installed where queues of connections are longer than the kernel's default. */
  queueLength: string
  /** Installed where Supervisor runs the app. */
  supervisorConfig: string
  /** Holds the secrets, mode 0600. */
  environmentFile: string
  /** There on the server that alone runs the steps before a start. */
  leaderFile: string
  /** There once the steps ran for the deployed release. */
  stepsDone: string
}

export function namesOf({ name, path, units }: Deployment): Names {
  const template = units.length > 1 ? '@' : ''
  return {
    user: `${name.slice(0, 27)}-app`,
    service: `${name}${template}.service`,
    socket: units[0]?.listen.kind === 'descriptor' ? `${name}${template}.socket` : null,
    whole: units.length > 1 ? `${name}.target` : `${name}.service`,
    before: `${name}-before.service`,
    next: `${path}-next`,
    // a dash would make it the child of another slice
    slice: units.length > 1 ? `${name.replaceAll('-', '_')}.slice` : null,
    queueLength: `/etc/sysctl.d/60-${name}.conf`,
    supervisorConfig: `/etc/${name}/supervisord.conf`,
    environmentFile: `/etc/${name}/${name}.env`,
    leaderFile: `/etc/${name}/leader`,
    stepsDone: `/var/lib/${name}/steps-done`,
  }
}

/** The steps run on one of several servers only. */
export const hasLeader = ({ plan, before }: Deployment): boolean =>
  before.once && before.commands.length > 0 && plan.servers > 1
