import { spawnSync } from 'node:child_process'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileLine } from '../../test/hostile/text.ts'
import { shellWord } from '../format/shell.ts'
import { stepsCommand } from './steps-command.ts'

function run(commands: readonly string[]) {
  const [program, ...args] = stepsCommand(commands)
  return spawnSync(program!, args, { encoding: 'utf8', env: { PATH: process.env.PATH } })
}

describe('the steps before a start', () => {
  it('run in order, each in a shell of its own', () => {
    const { stdout, status } = run(['x=1; echo "first $x"', 'echo "second $x"'])
    expect(status).toBe(0)
    expect(stdout).toBe(
      'previous step: x=1; echo "first $x"\nfirst 1\n' +
        'previous step: echo "second $x"\nsecond \n',
    )
  })

  it('end at the first that fails, and the log says which', () => {
    const { stdout, stderr, status } = run(['true', 'false; echo "not reached"', 'echo third'])
    expect(status).toBe(1)
    expect(stderr).toBe('previous step failed: false; echo "not reached"\n')
    expect(stdout).not.toMatch(/^(not reached|third)$/m)
  })

  it('are never taken for an option of the shell', () => {
    expect(run(['-x']).stderr).toContain('previous step failed: -x')
  })

  it('reach the shell as they are', () => {
    fc.assert(
      fc.property(hostileLine(200), (text) => {
        const { stdout, status } = run([`printf '%s' ${shellWord(text)}`])
        expect(status).toBe(0)
        expect(stdout.endsWith(`\n${text}`)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
