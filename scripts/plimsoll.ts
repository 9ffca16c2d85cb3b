import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export type Server = { child: ChildProcess; url: string }

/** The built server as `npm start` runs it, on a free port of this machine alone. */
export async function startPlimsoll(env: Readonly<Record<string, string>> = {}): Promise<Server> {
  const child = spawn(process.execPath, ['apps/api/dist/server.js'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, PORT: '0', RATE_LIMIT: '0', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, url: line.toString().trim().split(' ').at(-1)! }
}
