import { proveFormats } from './prove.ts'
import { proxies } from './read/proxies.ts'

proveFormats(proxies)
