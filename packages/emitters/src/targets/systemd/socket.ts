import type { Deployment } from '@plimsoll/schemas/deployment'
import { unitFile } from '../../format/systemd.ts'
import { namesOf } from '../../host/names.ts'
import { socketPath } from './addresses.ts'

/**
 * The socket stays open while the app restarts: requests wait in its queue. Only the app itself
 * and the proxy's group may connect.
 */
export function socketUnit(deployment: Deployment, proxyGroup: string): string {
  const { name, units, connections } = deployment
  const isInstance = units.length > 1
  return unitFile([
    {
      name: 'Unit',
      settings: [
        ['Description', isInstance ? `Socket of ${name}, instance %i` : `Socket of ${name}`],
        isInstance ? ['PartOf', `${name}.target`] : null,
      ],
    },
    {
      name: 'Socket',
      settings: [
        ['ListenStream', socketPath(name, isInstance ? '%i' : null)],
        ['SocketUser', namesOf(deployment).user],
        ['SocketGroup', proxyGroup],
        ['SocketMode', '0660'],
        ['Backlog', connections.backlog],
      ],
    },
    { name: 'Install', settings: [['WantedBy', 'sockets.target']] },
  ])
}
