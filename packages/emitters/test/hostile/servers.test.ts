import { proveFormats } from './prove.ts'
import { others } from './read/others.ts'
import { supervisor } from './read/supervisor.ts'
import { systemd } from './read/systemd.ts'

proveFormats([...systemd, ...supervisor, ...others])
