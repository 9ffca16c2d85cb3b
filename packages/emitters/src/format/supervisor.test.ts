import { describe, expect, it } from 'vitest'
import { supervisorWord } from './supervisor.ts'

describe('supervisorWord', () => {
  it.each([
    ['--port', '--port'],
    ['100%', `'100%%'`],
    ['a ;b', `'a '';b'`],
    ['a #b', `'a ''#b'`],
    [`it's`, `'it'"'"'s'`],
    ['%(here)s', `'%%(''here)s'`],
  ])('%s', (text, word) => {
    expect(supervisorWord(text)).toBe(word)
  })

  it('refuses a line break', () => {
    expect(() => supervisorWord('a\nb')).toThrow('line break')
  })
})
