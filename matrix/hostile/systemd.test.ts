import { expect } from 'vitest'
import { pair, type Reading } from '../../packages/emitters/test/hostile/read/reading.ts'
import {
  shellCommand,
  withoutVariables,
} from '../../packages/emitters/test/hostile/read/systemd.ts'
import { run } from '../process.ts'
import { inScratch, put } from '../scratch.ts'
import { systemd, systemdNewer } from '../validators/systemd.ts'
import { inTurn, matching, proveReal, type Sample } from './real.ts'

/**
 * What systemd itself made of a unit, told by `verify` at its most talkative: variables as they are,
 * and each command line with `"`, `\`, `$` and backticks escaped.
 */
async function dump({ text, files }: Sample, unit: string, program: string): Promise<Reading> {
  const { stdout } = await inScratch(async (root) => {
    for (const file of matching(files, /^systemd\//)) await put(root, `etc/${file.path}`, file.text)
    const system = 'etc/systemd/system'
    for (const file of matching(files, /^systemd\//)) {
      await put(root, file.path.replace('systemd', system), file.text)
    }
    for (const path of ['/bin/sh', text.command[0]!]) await put(root, path, '#!/bin/sh\n', 0o755)
    const env = { ...process.env, SYSTEMD_LOG_LEVEL: 'debug', LC_ALL: 'C.UTF-8' }
    return run(program, ['verify', `--root=${root}`, '--man=no', unit], { env })
  })
  const own = stdout.split(/^\t?(?:->|→) Unit /m).find((part) => part.startsWith(unit))
  if (own === undefined) throw new Error(`systemd did not load ${unit}: ${stdout.slice(0, 500)}`)
  const values = (key: string) =>
    [...own.matchAll(new RegExp(`^\\t+${key}: (.*)$`, 'gm'))].map((match) => match[1]!)
  const commands = values('Command Line').map(argvOf)
  const environment = new Map(values('Environment').map(pair))
  return unit.includes('-before')
    ? // the last leaves the mark that they ran
      { environment, steps: commands.slice(0, -1).map(shellCommand) }
    : { environment, command: commands[0]! }
}

/** What the manager expands when it starts a process comes last: `$$` is one `$`. */
const argvOf = (line: string): string[] =>
  [...line.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)]
    .map(([, quoted, plain]) => quoted?.replace(/\\(.)/gu, '$1') ?? plain!)
    .map(withoutVariables)

for (const validator of [systemd, systemdNewer]) {
  for (const proxy of ['caddy', 'nginx', 'traefik', 'haproxy'] as const) {
    proveReal({
      tool: validator.tool,
      place: ['systemd', proxy],
      holdsTexts: true,
      bundles: 4,
      read: (samples, program) =>
        inTurn(samples, async (sample) => {
          const { ok, output } = await validator.check(
            sample.files.filter(({ path }) => validator.judges(path)),
            program,
          )
          expect(ok, output).toBe(true)
          const units = matching(sample.files, /^systemd\/.*\.service$/)
          return inTurn(units, ({ path }) =>
            dump(sample, path.replace('systemd/', '').replace('@.', '@8000.'), program),
          )
        }),
    })
  }
}
