import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { anyImage } from '../../images/any.ts'

export const image = (deployment: Deployment): BundleFile[] => anyImage(deployment)
