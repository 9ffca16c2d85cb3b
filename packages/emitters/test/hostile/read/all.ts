import { containers } from './containers.ts'
import { kubernetes } from './kubernetes.ts'
import { others } from './others.ts'
import { providers } from './providers.ts'
import { proxies } from './proxies.ts'
import type { Reader } from './reading.ts'
import { dockerRun, scripts } from './shell.ts'
import { supervisor } from './supervisor.ts'
import { systemd } from './systemd.ts'

/** A reader for each format that what was typed reaches. */
export const readers: readonly Reader[] = [
  ...systemd,
  ...supervisor,
  ...containers,
  ...kubernetes,
  ...providers,
  ...proxies,
  ...dockerRun,
  ...scripts,
  ...others,
]

export const readersOf = (path: string) => readers.filter(({ reads }) => reads(path))
