import type { Deployment } from '@plimsoll/schemas/deployment'

/** `api-app`, or `api-app-1` to `api-app-n` where the proxy spreads over containers. */
export const appNames = ({ name, units }: Deployment): string[] =>
  units.length === 1 ? [`${name}-app`] : units.map((_, index) => `${name}-app-${index + 1}`)

/** Of the proxy and of what it needs beside it. */
export const proxyName = ({ name }: Pick<Deployment, 'name'>, container: string): string =>
  `${name}-${container}`
