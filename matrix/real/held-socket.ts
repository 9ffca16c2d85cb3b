import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import readline from 'node:readline'
import { until } from './processes.ts'

/** A Unix socket that stays open while the program that it is handed to is started anew. */
export class HeldSocket {
  private readonly path: string
  private readonly holder: ChildProcess
  private said = ''

  constructor(path: string, mode: string, backlog: string) {
    this.path = path
    const program = join(import.meta.dirname, 'hold_socket.py')
    const holder = spawn('python3', [program, path, mode, backlog], { stdio: 'pipe' })
    holder.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.said += text
    })
    this.holder = holder
  }

  async ready(): Promise<void> {
    await until(() => existsSync(this.path), 10_000)
  }

  /** Starts a program with the socket as its descriptor 3; answers its process id. */
  async start(argv: string[], options: { env: NodeJS.ProcessEnv; cwd?: string }): Promise<number> {
    const lines = readline.createInterface({ input: this.holder.stdout! })
    const answer = new Promise<string>((resolve) => lines.once('line', resolve))
    this.holder.stdin!.write(`${JSON.stringify({ argv, ...options })}\n`)
    const pid = Number(await answer)
    lines.close()
    return pid
  }

  log(): string {
    return this.said
  }

  close(): void {
    this.holder.kill('SIGKILL')
  }
}
