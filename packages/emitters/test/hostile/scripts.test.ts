import { proveFormats } from './prove.ts'
import { scripts } from './read/shell.ts'

proveFormats(scripts)
