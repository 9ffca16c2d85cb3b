import { proveFormats } from './prove.ts'
import { providers } from './read/providers.ts'

proveFormats(providers)
