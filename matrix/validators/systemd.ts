import { isPlan, planVersions } from '../plan-versions.ts'
import { run } from '../process.ts'
import { type BundleFile, inScratch, put } from '../scratch.ts'
import type { ToolId } from '../tools.ts'
import { parseUnit, programOf } from '../units.ts'
import { settingsBeyond } from './systemd-settings.ts'
import { type Answer, both, forAnother, type Validator } from './validator.ts'

const unitDir = 'etc/systemd/system'

/** Units that every machine has and that emitted ones may name. */
const systemTargets = [
  ...['basic', 'local-fs', 'multi-user', 'network', 'network-online', 'paths', 'remote-fs'],
  ...['shutdown', 'slices', 'sockets', 'sysinit', 'timers', 'umount'],
].map((name) => `${name}.target`)
const systemServices = ['caddy.service', 'nginx.service', 'systemd-sysctl.service']

/** Programs outside of the app's own folder that an emitted unit may count on. */
const systemPrograms = new Set(
  [
    'sh',
    'env',
    'true',
    'kill',
    'sleep',
    'curl',
    'python3',
    'node',
    'supervisord',
    'systemctl',
    // what the matrix runs as an app of any kind
    'java',
  ].flatMap((name) => [`/bin/${name}`, `/usr/bin/${name}`]),
)

/** The exposure that `systemd-analyze security` may find, in tenths: 2.0, of 10 for a bare unit. */
const maxExposure = 20

const judges = (path: string) =>
  /(^|\/)systemd\/[^/]+\.(service|socket|slice|target|timer|path|mount)$/.test(path)

/**
 * No setting that is newer than the plan's systemd, `verify` without a line on its error output,
 * and `security` for each service. A systemd older than the plan's is not asked.
 */
function systemdValidator(tool: ToolId): Validator {
  return {
    tool,
    judges,
    reads: isPlan,
    async check(files, program) {
      const units = files.filter(({ path }) => judges(path))
      const { systemd: version } = planVersions(files)
      const { stdout } = await run(program, ['--version'])
      const own = Number(/^systemd (\d+)/.exec(stdout)?.[1])
      if (own < version) return forAnother
      const beyond = units.flatMap((unit) =>
        settingsBeyond(version, unit.text).map((line) => `${unit.path}: ${line}\n`),
      )
      const rule = { ok: beyond.length === 0, output: beyond.join('') }
      return both(rule, await verdictOn(units, program))
    },
  }
}

const verdictOn = (files: BundleFile[], program: string): Promise<Answer> =>
  inScratch(async (root) => {
    for (const file of files) {
      await put(root, `${unitDir}/${nameOf(file)}`, file.text)
      for (const path of programsOf(file)) await putProgram(root, path)
    }
    await putSystem(root)
    const units = files.map((file) => nameOf(file).replace('@.', '@1.'))
    const verify = await run(program, ['verify', `--root=${root}`, '--man=no', ...units])
    let ok = verify.exitCode === 0 && verify.stderr === ''
    let output = verify.stdout + verify.stderr
    for (const unit of units.filter((name) => name.endsWith('.service'))) {
      const flags = ['--offline=true', `--threshold=${maxExposure}`, '--no-pager']
      const security = await run(program, ['security', ...flags, `--root=${root}`, unit])
      ok &&= security.exitCode === 0 && security.stderr === ''
      output += `${security.stdout.trim().split('\n').at(-1)}\n${security.stderr}`
    }
    return { ok, output: output.replaceAll(root, '') }
  })

const nameOf = ({ path }: BundleFile) => path.slice(path.lastIndexOf('/') + 1)

/** The programs that a unit runs by absolute path, as far as they can be there. */
function programsOf({ text }: BundleFile): string[] {
  return parseUnit(text)
    .filter(({ key, value }) => key.startsWith('Exec') && value !== '')
    .map(({ value }) => programOf(value, { i: '1' }))
    .filter((path) => path.startsWith('/'))
    .filter((path) => systemPrograms.has(path) || !/^\/(usr\/)?s?bin\//.test(path))
}

const putProgram = (root: string, path: string) => put(root, path, '#!/bin/sh\n', 0o755)

async function putSystem(root: string): Promise<void> {
  await putProgram(root, '/bin/true')
  const bare = '[Unit]\nDescription=Stands for the one of the system\n'
  for (const name of systemTargets) await put(root, `${unitDir}/${name}`, bare)
  for (const name of systemServices) {
    await put(root, `${unitDir}/${name}`, `${bare}[Service]\nExecStart=/bin/true\n`)
  }
}

export const systemd = systemdValidator('systemd')
export const systemdNewer = systemdValidator('systemd-257')
