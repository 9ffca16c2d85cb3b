import { describe, expect, it } from 'vitest'
import { allValues, execArguments, lastValue, parseUnit, splitWords } from './units.ts'

describe('unit files', () => {
  const settings = parseUnit(`# head
[Unit]
Description=an api
[Service]
ExecStart=/bin/app \\
  --workers 2
Environment=A=1
Environment=
Environment=B=2 "C=3 4"
`)

  it('joins continued lines and keeps the sections apart', () => {
    expect(lastValue(settings, 'Service', 'ExecStart')).toBe('/bin/app    --workers 2')
    expect(lastValue(settings, 'Service', 'Description')).toBeUndefined()
  })

  it('clears a list at an empty value', () => {
    expect(allValues(settings, 'Service', 'Environment')).toEqual(['B=2 "C=3 4"'])
  })

  it('refuses what is no setting', () => {
    expect(() => parseUnit('[Unit]\nnonsense\n')).toThrow('not a setting')
  })
})

describe('Exec lines', () => {
  it('splits at spaces outside of quotes, and undoes escapes', () => {
    expect(splitWords(String.raw`a 'b c' "d \"e\"" f\x20g '' h\si`)).toEqual([
      'a',
      'b c',
      'd "e"',
      'f g',
      '',
      'h i',
    ])
    expect(() => splitWords("a 'b")).toThrow('unclosed quote')
  })

  it('drops prefixes, and expands variables and specifiers', () => {
    const line = `-@/bin/app $LIST \${LIST} pre\${NONE}post $$HOME 100%% %i --x='*'`
    expect(execArguments(line, { LIST: 'a b' }, { i: '1' })).toEqual([
      '/bin/app',
      'a',
      'b',
      'a b',
      'prepost',
      '$HOME',
      '100%',
      '1',
      '--x=*',
    ])
  })
})
