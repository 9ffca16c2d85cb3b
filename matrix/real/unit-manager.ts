import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, matchesGlob } from 'node:path'
import { run } from '../process.ts'
import { allValues, lastValue, parseUnit, type Setting } from '../units.ts'
import { HeldSocket } from './held-socket.ts'
import { type Daemon, daemon, isAlive, until } from './processes.ts'
import { launch, seconds } from './service.ts'

type Running = { pid: number; stopMs: number }

/**
 * Does for the units that were installed in a folder what systemd would: holds sockets open,
 * starts, waits for readiness, stops.
 */
export class UnitManager {
  private readonly dir: string
  private readonly sockets = new Map<string, HeldSocket>()
  private readonly services = new Map<string, Running>()
  private readonly daemons: Daemon[] = []
  private said = ''

  constructor(dir: string) {
    this.dir = dir
  }

  log(): string {
    const sockets = [...this.sockets.values()].map((one) => one.log())
    return [this.said, ...sockets, ...this.daemons.map((one) => one.log())].join('\n')
  }

  async halt(): Promise<void> {
    for (const name of [...this.services.keys()]) await this.stop(name)
    for (const holder of this.sockets.values()) holder.close()
  }

  /** What `systemctl` with these words prints; throws where it would fail. */
  async systemctl(words: readonly string[]): Promise<string> {
    const [verb = '', ...rest] = words.filter((word) => !word.startsWith('--'))
    // the test runs the proxy
    const units = rest.filter((unit) => !/^(caddy|nginx)\.service$/.test(unit))
    switch (verb) {
      case 'daemon-reload':
      case 'enable':
      case 'disable':
      case 'reset-failed':
      case 'reload-or-restart':
        return ''
      case 'restart':
        for (const unit of units) {
          await this.stop(unit)
          await this.start(unit)
        }
        return ''
      case 'start':
        for (const unit of units) await this.start(unit)
        return ''
      case 'stop':
        for (const unit of units.flatMap((name) => this.matching(name))) await this.stop(unit)
        return ''
      case 'is-active':
        if (units.every((unit) => this.isActive(unit))) return ''
        throw new Error('inactive')
      case 'list-units':
        return units
          .flatMap((pattern) => this.matching(pattern))
          .map((name) => `${name} loaded active running\n`)
          .join('')
      default:
        throw new Error(`systemctl ${words.join(' ')} is not played here`)
    }
  }

  /** Names of the services whose main process lives. */
  running(): string[] {
    return [...this.services.keys()].filter((unit) => this.isActive(unit)).sort()
  }

  /** The units in memory that a pattern of systemctl's fits; a name is its own. */
  private matching(pattern: string): string[] {
    if (!pattern.includes('*')) return [pattern]
    return [...this.services.keys(), ...this.sockets.keys()].filter((unit) =>
      matchesGlob(unit, pattern),
    )
  }

  private isActive(unit: string): boolean {
    const running = this.services.get(unit)
    return running !== undefined && isAlive(running.pid)
  }

  private settingsOf(unit: string): { settings: Setting[]; instance: string | null } {
    const [, prefix, instance, kind] = /^([^@]+)(?:@(.*))?\.(\w+)$/.exec(unit) ?? []
    const file = instance === undefined ? unit : `${prefix}@.${kind}`
    const path = join(this.dir, 'etc/systemd/system', file)
    if (!existsSync(path)) throw new Error(`${unit} is not installed`)
    const text = readFileSync(path, 'utf8').replaceAll('%i', instance ?? '')
    return { settings: parseUnit(text), instance: instance ?? null }
  }

  private async start(unit: string): Promise<void> {
    if (unit.endsWith('.socket')) return this.open(unit)
    if (this.isActive(unit)) return
    const { settings } = this.settingsOf(unit)
    for (const wanted of allValues(settings, 'Unit', 'Wants')) {
      if (wanted !== 'network-online.target') await this.start(wanted)
    }
    if (!unit.endsWith('.service')) return
    for (const needed of allValues(settings, 'Unit', 'Requires')) {
      if (needed !== `${unit.replace('.service', '')}-before.service`) await this.start(needed)
    }
    for (const kind of ['State', 'Runtime', 'Logs', 'Cache'] as const) {
      const name = lastValue(settings, 'Service', `${kind}Directory`)
      const parent = { State: 'var/lib', Runtime: 'run', Logs: 'var/log', Cache: 'var/cache' }[kind]
      if (name) await mkdir(join(this.dir, parent, name), { recursive: true })
    }
    const lines = allValues(settings, 'Service', 'ExecStart')
    if (lastValue(settings, 'Service', 'Type') === 'oneshot') {
      for (const line of [...lines, ...allValues(settings, 'Service', 'ExecStartPost')]) {
        await this.finish(settings, line, unit)
      }
      return
    }
    const { args, options } = launch(settings, lines[0]!, unit)
    const holder = this.sockets.get(unit.replace('.service', '.socket'))
    const pid = holder ? await holder.start(args, options) : this.spawn(args, options)
    const stopMs = 1000 * seconds(lastValue(settings, 'Service', 'TimeoutStopSec') ?? '90')
    this.services.set(unit, { pid, stopMs })
    for (const line of allValues(settings, 'Service', 'ExecStartPost')) {
      await this.finish(settings, line, unit)
    }
  }

  private async finish(settings: Setting[], line: string, unit: string): Promise<void> {
    const { args, options } = launch(settings, line, unit)
    const { exitCode, stdout, stderr } = await run(args[0]!, args.slice(1), {
      ...options,
      timeoutMs: 120_000,
    })
    this.said += stdout + stderr
    if (exitCode !== 0) throw new Error(`${unit}: ${args.join(' ')}: ${exitCode}\n${this.log()}`)
  }

  private spawn(args: string[], options: { env: NodeJS.ProcessEnv; cwd?: string }): number {
    const child = daemon(args[0]!, args.slice(1), options)
    this.daemons.push(child)
    return child.pid
  }

  private async open(unit: string): Promise<void> {
    if (this.sockets.has(unit)) return
    const { settings } = this.settingsOf(unit)
    const of = (key: string) => lastValue(settings, 'Socket', key) ?? ''
    const socket = new HeldSocket(of('ListenStream'), of('SocketMode'), of('Backlog'))
    this.sockets.set(unit, socket)
    await socket.ready()
  }

  /** SIGTERM to the main process, and SIGKILL when its time is over: KillMode=mixed. */
  private async stop(unit: string): Promise<void> {
    if (unit.endsWith('.socket')) {
      this.sockets.get(unit)?.close()
      this.sockets.delete(unit)
      return
    }
    const running = this.services.get(unit)
    this.services.delete(unit)
    if (!running || !isAlive(running.pid)) return
    process.kill(running.pid, 'SIGTERM')
    if (await until(() => !isAlive(running.pid), running.stopMs)) return
    process.kill(running.pid, 'SIGKILL')
    throw new Error(`${unit} did not stop in ${running.stopMs} ms`)
  }
}
