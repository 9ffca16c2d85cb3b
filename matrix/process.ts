import { spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface Outcome {
  exitCode: number
  stdout: string
  stderr: string
}

interface Options {
  cwd?: string
  env?: NodeJS.ProcessEnv
  timeoutMs?: number
}

/** Runs a program without a shell and collects what it prints; a bad exit code is an answer. */
export function run(command: string, args: string[], options: Options = {}): Promise<Outcome> {
  const { timeoutMs = 60_000, ...rest } = options
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...rest,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    })
    const outcome: Outcome = { exitCode: -1, stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      outcome.stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      outcome.stderr += text
    })
    child.on('error', reject)
    child.on('close', (exitCode, signal) => {
      if (signal === 'SIGKILL') outcome.stderr += `\nkilled: not done after ${timeoutMs} ms\n`
      resolve({ ...outcome, exitCode: exitCode ?? -1 })
    })
  })
}

/** Like run, but a bad exit code is an error that carries what the program printed. */
export async function must(command: string, args: string[], options?: Options): Promise<string> {
  const { exitCode, stdout, stderr } = await run(command, args, options)
  if (exitCode !== 0) {
    throw new Error(`${[command, ...args].join(' ')}: exit code ${exitCode}\n${stdout}${stderr}`)
  }
  return stdout
}

/** Absolute path of a program; daemons are looked for where only root's PATH has them, too. */
export function onPath(name: string): string | undefined {
  const dirs = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
  return dirs.map((dir) => join(dir, name)).find(isExecutable)
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
