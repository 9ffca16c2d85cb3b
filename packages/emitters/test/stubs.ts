import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Bundle } from '@plimsoll/schemas/bundle'

/** What a program does by its arguments: the first pattern of bash that fits them. */
export type Stub = Record<string, string>

export type Answer = { code: number; text: string }

/** What the scripts take for granted on any machine. */
const system = [
  'awk',
  'bash',
  'cat',
  'chmod',
  'cp',
  'cmp',
  'dirname',
  'env',
  'find',
  'grep',
  'head',
  'id',
  'install',
  'ln',
  'mkdir',
  'mktemp',
  'mv',
  'readlink',
  'rm',
  'sed',
  'sh',
  'sleep',
  'sort',
  'stat',
  'tr',
  'uname',
]

/**
 * The bundle's files in a folder of their own, with a PATH of such programs and no others. Each call
 * of a stub is written to the log, its words apart by spaces.
 */
export class Machine {
  readonly dir = mkdtempSync(join(tmpdir(), 'machine-'))
  readonly log = join(this.dir, 'log')
  private readonly bin = join(this.dir, 'bin')

  constructor(bundle: Bundle, change: (text: string) => string = (text) => text) {
    mkdirSync(this.bin)
    this.unpack(bundle, change)
    for (const name of system) {
      const path = ['/usr/bin', '/bin'].map((folder) => join(folder, name))
      symlinkSync(path[0]!, join(this.bin, name))
    }
    writeFileSync(this.log, '')
  }

  /** Brings a bundle over what is there, as an operator would. */
  unpack(bundle: Bundle, change: (text: string) => string = (text) => text): void {
    for (const { path, mode, text } of bundle.files) {
      const whole = join(this.dir, 'deploy', path)
      mkdirSync(dirname(whole), { recursive: true })
      writeFileSync(whole, change(text), { mode })
    }
  }

  stub(name: string, cases: Stub): void {
    const text = `#!/bin/bash
printf '%s\\n' "${name} $*" >> '${this.log}'
case "$*" in
${Object.entries(cases)
  .map(([pattern, action]) => `  ${pattern.replaceAll(' ', '\\ ')}) ${action} ;;`)
  .join('\n')}
esac
`
    writeFileSync(join(this.bin, name), text)
    chmodSync(join(this.bin, name), 0o755)
  }

  /** Runs a program of the bundle. */
  run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Answer> {
    return new Promise((resolve) => {
      const options = { env: { PATH: this.bin, ...env }, cwd: this.dir }
      const file = join(this.dir, 'deploy', program)
      execFile(file, args, options, (error, stdout, stderr) => {
        resolve({ code: Number(error?.code ?? 0), text: stdout + stderr })
      })
    })
  }

  remove(): void {
    // a program that was only read from may still be ending
    rmSync(this.dir, { recursive: true, maxRetries: 5 })
  }
}
