import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './exec.mjs'

/**
 * Runs the built server until it ends and answers its exit code. Signals are passed on, so that a
 * stop lets it finish what is in flight; a Ctrl+C reaches the server from the terminal by itself.
 */
export function serve(node, env) {
  const child = spawn(node, ['apps/api/dist/server.js'], {
    cwd: root,
    env: { ...env, NODE_ENV: 'production' },
    stdio: 'inherit',
  })
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT')
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (exitCode, signal) => {
      resolve(exitCode ?? 128 + (constants.signals[signal] ?? 0))
    })
  })
}
