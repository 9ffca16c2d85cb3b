import { proveFormats } from './prove.ts'
import { dockerRun } from './read/shell.ts'

proveFormats(dockerRun)
