import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutSpecifiers, withoutVariables, words } from '../../test/hostile/read/systemd.ts'
import { hostileLine } from '../../test/hostile/text.ts'
import { environmentWord, execLine, execWord, unitFile, unitText } from './systemd.ts'

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
