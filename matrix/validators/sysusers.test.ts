import { file, prove } from './proof.ts'
import { sysusers } from './sysusers.ts'

const of = 'sysusers.d/api.conf'
const good = file(of, '# head\nu api-app - "api" /var/lib/api /usr/sbin/nologin\nm caddy api-app\n')

prove(
  sysusers,
  [good],
  [
    { of, from: 'u api', to: 'x api', says: /Unknown command type/ },
    { of, from: 'u api-app', to: `u ${'a'.repeat(33)}`, says: /not a valid user or group name/ },
    { of, from: ' /var', to: ' var', says: /not a valid home directory/ },
  ],
)
