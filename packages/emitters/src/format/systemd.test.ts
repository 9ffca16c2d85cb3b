import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileLine } from '../../test/hostile.ts'
import { environmentWord, execLine, execWord, unitFile, unitText } from './systemd.ts'

/*
 * A reader written from systemd.syntax(7), systemd.unit(5) and systemd.service(5), apart from the
 * writer: words are split at blanks outside of quotes, a backslash takes the next character, `%%`
 * is a per cent sign and any other `%` a specifier, `$$` a dollar and any other `$` a variable, and
 * a semicolon that stands alone ends the command.
 */
function words(line: string): string[] {
  const found: string[] = []
  let word: string | null = null
  let quote = ''
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!
    if (word === null && /^;(\s|$)/.test(line.slice(at))) throw new Error('another command')
    if (quote === '' && /\s/.test(character)) {
      if (word !== null) found.push(word)
      word = null
    } else if (character === quote) quote = ''
    else if (quote === '' && (character === '"' || character === "'")) {
      quote = character
      word ??= ''
    } else if (character === '\\') {
      const next = line[++at]
      if (next !== '\\' && next !== '"') throw new Error(`unexpected escape of ${next}`)
      word = (word ?? '') + next
    } else word = (word ?? '') + character
  }
  if (quote !== '') throw new Error('open quote')
  return word === null ? found : [...found, word]
}

const literal = (text: string, sign: string, name: string): string => {
  const doubled = sign + sign
  if (text.replaceAll(doubled, '').includes(sign)) throw new Error(`${name} in ${text}`)
  return text.replaceAll(doubled, sign)
}
const withoutSpecifiers = (text: string) => literal(text, '%', 'specifier')
const withoutVariables = (text: string) => literal(text, '$', 'variable')

const runs = { numRuns: 2000 }

describe('a command line', () => {
  it('gives argv back', () => {
    fc.assert(
      fc.property(fc.array(hostileLine(1000), { minLength: 1 }), (argv) => {
        const read = words(execLine(argv)).map(withoutSpecifiers).map(withoutVariables)
        expect(read).toEqual(argv)
      }),
      runs,
    )
  })

  it('leaves a specifier that was meant', () => {
    expect(execWord({ specified: '/run/api/%i.sock' })).toBe('/run/api/%i.sock')
  })
})

it('gives a variable of the environment back', () => {
  fc.assert(
    fc.property(hostileLine(1000), (value) => {
      expect(words(environmentWord('KEY', value)).map(withoutSpecifiers)).toEqual([`KEY=${value}`])
    }),
    runs,
  )
})

it('refuses what would start a new line', () => {
  expect(() => execWord('a\nb')).toThrow('line break')
  expect(() => unitText('a\nb')).toThrow('line break')
  expect(unitText('100 %')).toBe('100 %%')
})

it('writes sections in order and leaves out what is null', () => {
  const text = unitFile([
    { name: 'Unit', settings: [['Description', 'api'], null] },
    {
      name: 'Service',
      settings: [
        ['#', 'why'],
        ['Restart', 'always'],
      ],
    },
  ])
  expect(text).toBe('[Unit]\nDescription=api\n\n[Service]\n# why\nRestart=always\n')
})
