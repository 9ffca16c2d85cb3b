import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A process in the foreground of a test; what it printed is kept for when something goes wrong. */
export interface Daemon {
  pid: number
  log(): string
  /** Sends SIGTERM and waits; answers whether it ended in time. Kills what does not. */
  stop(withinMs: number): Promise<boolean>
}

interface Options {
  cwd?: string
  env?: NodeJS.ProcessEnv
}

export function daemon(command: string, args: string[], options: Options): Daemon {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text
    })
  }
  child.on('error', (error) => {
    log += error.message
  })
  return { pid: child.pid ?? -1, log: () => log, stop: (withinMs) => stop(child, withinMs) }
}

async function stop(child: ChildProcess, withinMs: number): Promise<boolean> {
  const ended = () => child.exitCode !== null || child.signalCode !== null
  child.kill('SIGTERM')
  if (await until(() => ended(), withinMs)) return true
  child.kill('SIGKILL')
  return false
}

/** Asks again and again until the answer is truthy; answers undefined when the time is over. */
export async function until<T>(
  ask: () => T | Promise<T>,
  withinMs: number,
): Promise<T | undefined> {
  for (const end = performance.now() + withinMs; performance.now() < end; await sleep(50)) {
    const answer = await ask()
    if (answer) return answer
  }
  return undefined
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

export function childrenOf(pid: number): number[] {
  return (read(`/proc/${pid}/task/${pid}/children`) ?? '').trim().split(' ').flatMap(toPid)
}

const toPid = (text: string) => (text === '' ? [] : [Number(text)])

export function commandLineOf(pid: number): string {
  return (read(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim()
}

/** Proportional set size: what a process adds, each shared page divided by those who share it. */
export function pssMiB(pid: number): number {
  const kiB = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1]
  return Number(kiB ?? 0) / 1024
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
