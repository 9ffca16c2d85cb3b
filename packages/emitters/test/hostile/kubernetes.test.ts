import { proveFormats } from './prove.ts'
import { kubernetes } from './read/kubernetes.ts'

proveFormats(kubernetes)
