import type { Deployment } from '@plimsoll/schemas/deployment'
import { namesOf } from '../../host/names.ts'

type Named = Pick<Deployment, 'name'>

export const configPath = 'supervisor/supervisord.conf'
export const installedConfig = (deployment: Deployment) => namesOf(deployment).supervisorConfig
export const runDirectory = ({ name }: Named) => `/run/${name}`
export const logDirectory = ({ name }: Named) => `/var/log/${name}`
export const serviceName = ({ name }: Named) => `${name}.service`
export const program = '/usr/bin/supervisord'
