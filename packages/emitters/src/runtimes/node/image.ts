import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { nodeImage } from '../../images/node.ts'

export const image = (deployment: Deployment): BundleFile[] => nodeImage(deployment)
