import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'

/** Real processes that look like workers, listed as a control group lists them. */
export class Workers {
  private processes: ChildProcess[] = []
  private readonly list: string
  private readonly name: string
  private readonly heals: boolean

  constructor(list: string, options: { name: string; count: number; heals: boolean }) {
    this.list = list
    this.name = options.name
    this.heals = options.heals
    for (let index = 0; index < options.count; index++) this.start()
    this.write()
  }

  private start(): void {
    const child = spawn('sleep', ['600'], { argv0: this.name, stdio: 'ignore' })
    this.processes.push(child)
    child.on('exit', () => {
      if (!this.processes.includes(child)) return
      this.processes = this.processes.filter((one) => one !== child)
      if (this.heals) this.start()
      this.write()
    })
  }

  private write(): void {
    writeFileSync(this.list, this.processes.map(({ pid }) => `${pid}\n`).join(''))
  }

  stop(): void {
    const running = this.processes
    this.processes = []
    for (const child of running) child.kill('SIGKILL')
  }
}
