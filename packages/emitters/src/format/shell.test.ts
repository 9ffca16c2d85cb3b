import { spawnSync } from 'node:child_process'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { hostileLine } from '../../test/hostile/text.ts'
import { shellLine, shellWord } from './shell.ts'

/** What `sh` makes of a line of words: its argv. */
function argvOf(line: string, shell: string): string[] {
  const { stdout, status } = spawnSync(shell, ['-c', `printf '%s\\0' ${line}`], {
    encoding: 'utf8',
  })
  expect(status).toBe(0)
  return stdout.split('\0').slice(0, -1)
}

it.each(['sh', 'bash'])('%s reads every word back', (shell) => {
  const words = fc.array(hostileLine(1000), { minLength: 50, maxLength: 200 })
  fc.assert(
    fc.property(words, (argv) => {
      expect(argvOf(shellLine(argv), shell)).toEqual(argv)
    }),
    { numRuns: 60 },
  )
})

it('quotes only where it has to, and keeps the empty word', () => {
  expect(shellLine(['uvicorn', 'app.main:app', '--port', '8000'])).toBe(
    'uvicorn app.main:app --port 8000',
  )
  expect(shellWord('')).toBe("''")
  expect(shellWord("it's")).toBe("'it'\\''s'")
  expect(() => shellWord('\0')).toThrow('NUL')
})
