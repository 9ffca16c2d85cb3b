import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { pythonImage } from '../../images/python.ts'

export const image = (deployment: Deployment): BundleFile[] =>
  pythonImage(deployment, { packages: ['granian[uvloop]'] })
