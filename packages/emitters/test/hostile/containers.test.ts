import { proveFormats } from './prove.ts'
import { containers } from './read/containers.ts'

proveFormats(containers)
