import type { Deployment } from '@plimsoll/schemas/deployment'

type Named = Pick<Deployment, 'name'>

export const configPath = 'supervisor/supervisord.conf'
export const installedConfig = ({ name }: Named) => `/etc/${name}/supervisord.conf`
export const runDirectory = ({ name }: Named) => `/run/${name}`
export const logDirectory = ({ name }: Named) => `/var/log/${name}`
export const serviceName = ({ name }: Named) => `${name}.service`
export const program = '/usr/bin/supervisord'
