import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** A step that ended badly: reported by its message alone, and its exit code is passed on. */
export class StepFailed extends Error {
  constructor(message, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/** Runs a command with the terminal's own input and output; answers its exit code. */
export function exitCodeOf(command, args, env = process.env) {
  const child = spawnSync(command, args, { cwd: root, env, stdio: 'inherit' })
  if (child.error) throw new StepFailed(`${command}: ${child.error.message}`, 127)
  return child.status ?? 1
}

/** Like exitCodeOf, but a non-zero exit code stops the run. */
export function run(command, args, env = process.env) {
  const exitCode = exitCodeOf(command, args, env)
  if (exitCode !== 0) {
    throw new StepFailed(`${[command, ...args].join(' ')}: exit code ${exitCode}`, exitCode)
  }
}

/** Runs a command silently; answers its trimmed standard output, or undefined where it failed. */
export function outputOf(command, args, env = process.env) {
  const child = spawnSync(command, args, { cwd: root, env, encoding: 'utf8' })
  return child.status === 0 ? child.stdout.trim() : undefined
}

/** The first of these programs that the PATH holds, as an absolute path. */
export function onPath(...names) {
  for (const name of names) {
    for (const dir of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(dir, name)
      if (dir !== '' && isExecutable(path)) return path
    }
  }
  return undefined
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
