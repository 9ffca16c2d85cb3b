import type { Listen } from '@plimsoll/schemas/deployment'
import type { Runtime, TlsProxy } from './variant.ts'

/** Sockets that the runtime can serve and the proxy can reach. */
export const sharedSockets = (
  { listens }: Runtime,
  { isTcpOnly }: TlsProxy,
): readonly Listen['kind'][] => (isTcpOnly ? listens.filter((kind) => kind === 'tcp') : listens)
