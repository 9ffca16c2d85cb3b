import type { Deployment } from '@plimsoll/schemas/deployment'

/** The stable branch whose image a container gets. */
export const imageVersion = '1.30'

const parts = (version: string): number =>
  version.split('.').reduce((sum, part, index) => sum + Number(part) * 1000 ** (2 - index), 0)

/** Whether the nginx that reads the files is at least `version`; a container brings its own. */
export const isAtLeast = ({ plan, proxyPlacement }: Deployment, version: string): boolean =>
  parts(proxyPlacement === 'container' ? imageVersion : plan.request.nginx) >= parts(version)
