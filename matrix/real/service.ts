import { cp, mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { must, run } from '../process.ts'
import type { BundleFile } from '../scratch.ts'
import {
  allValues,
  execArguments,
  lastValue,
  parseUnit,
  type Setting,
  splitWords,
} from '../units.ts'
import { exampleDir, modelApiDir } from './app.ts'
import { childrenOf, commandLineOf, type Daemon, daemon } from './processes.ts'

/** An emitted service, run from its unit's own lines. */
export interface Service {
  manager: Daemon
  workers(): number[]
  /** Waits for the unit's own readiness check (ExecStartPost). */
  ready(): Promise<void>
  stopTimeoutMs: number
}

const launcher = join(import.meta.dirname, 'socket_activate.py')
const readyTimeoutMs = 120_000

/** The text of the only file of a bundle that this pattern fits. */
export function textOf(bundle: BundleFile[], pattern: RegExp): string {
  const found = bundle.filter(({ path }) => pattern.test(path))
  if (found.length !== 1) throw new Error(`${found.length} files in the bundle fit ${pattern}`)
  return found[0]!.text
}

/** Puts the example, its environment included, below `dir` where its units expect it. */
async function installExample(name: string, dir: string): Promise<void> {
  await cp(join(exampleDir, 'app'), join(modelApiDir, 'app'), { recursive: true })
  await mkdir(join(dir, 'opt'))
  for (const link of [name, `${name}-next`]) await symlink(modelApiDir, join(dir, 'opt', link))
}

/**
 * Installs the example, runs the run-once unit, opens the socket of the socket unit and starts the
 * service as emitted. Paths under /run, /var, /etc and /opt go below `dir`; nothing else changes.
 */
export async function startService(
  bundle: BundleFile[],
  name: string,
  dir: string,
): Promise<Service> {
  await installExample(name, dir)
  const unit = (file: string) =>
    parseUnit(below(dir, textOf(bundle, new RegExp(`^systemd/${file}$`))))
  // What StateDirectory= and CacheDirectory= would make.
  for (const kind of ['lib', 'cache']) {
    await mkdir(join(dir, 'var', kind, name), { recursive: true })
  }
  if (bundle.some(({ path }) => path === `systemd/${name}-before.service`)) {
    await runOnce(unit(`${name}-before\\.service`), name)
  }
  const service = unit(`${name}\\.service`)
  const socket = unit(`${name}\\.socket`)
  const path = lastValue(socket, 'Socket', 'ListenStream')
  const command = lastValue(service, 'Service', 'ExecStart')
  if (path === undefined || command === undefined) throw new Error('no ListenStream or ExecStart')
  const mode = lastValue(socket, 'Socket', 'SocketMode') ?? '0666'
  const backlog = lastValue(socket, 'Socket', 'Backlog') ?? '4096'
  const { args, options } = launch(service, command, name)
  const manager = daemon('python3', [launcher, path, mode, backlog, ...args], options)
  return {
    manager,
    workers: () => workersOf(manager.pid),
    ready: () => ready(service, name, manager),
    stopTimeoutMs: seconds(lastValue(service, 'Service', 'TimeoutStopSec') ?? '90') * 1000,
  }
}

/** Moves the absolute paths that belong to the system into the test's own folder. */
export function below(dir: string, text: string): string {
  return text.replace(/(?<![\w/])\/(run|var|etc|opt)\//g, `${dir}/$1/`)
}

async function runOnce(unit: Setting[], name: string): Promise<void> {
  for (const key of ['ExecStart', 'ExecStartPost']) {
    for (const line of allValues(unit, 'Service', key)) {
      const { args, options } = launch(unit, line, `${name}-before`)
      await must(args[0]!, args.slice(1), options)
    }
  }
}

async function ready(unit: Setting[], name: string, manager: Daemon): Promise<void> {
  for (const line of allValues(unit, 'Service', 'ExecStartPost')) {
    const { args, options } = launch(unit, line, name, { MAINPID: String(manager.pid) })
    const check = await run(args[0]!, args.slice(1), { ...options, timeoutMs: readyTimeoutMs })
    if (check.exitCode !== 0) {
      throw new Error(`not ready: ${check.stdout}${check.stderr}\n${manager.log()}`)
    }
  }
}

/** What systemd would make of an Exec line: its arguments, environment and working directory. */
export function launch(
  unit: Setting[],
  line: string,
  name: string,
  extra: Record<string, string> = {},
) {
  const specifiers = { n: `${name}.service`, N: name, p: name }
  const env: Record<string, string> = { PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8' }
  for (const value of allValues(unit, 'Service', 'Environment')) {
    for (const pair of splitWords(value)) {
      const equals = pair.indexOf('=')
      env[pair.slice(0, equals)] = pair.slice(equals + 1).replaceAll('%%', '%')
    }
  }
  Object.assign(env, extra)
  const cwd = lastValue(unit, 'Service', 'WorkingDirectory')
  return {
    args: execArguments(line, env, specifiers),
    options: { env, ...(cwd === undefined ? {} : { cwd }) },
  }
}

/** The manager's children but the one that tracks resources for them. */
function workersOf(manager: number): number[] {
  return childrenOf(manager).filter((pid) => !commandLineOf(pid).includes('resource_tracker'))
}

/** `90`, `90s`, `1min 30s`. */
export function seconds(span: string): number {
  const unitSeconds: Record<string, number> = { '': 1, s: 1, sec: 1, min: 60, m: 60 }
  return Array.from(span.matchAll(/(\d+)\s*([a-z]*)/g)).reduce(
    (sum, [, count, unit]) => sum + Number(count) * (unitSeconds[unit!] ?? Number.NaN),
    0,
  )
}
