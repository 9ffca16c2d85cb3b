import { execFileSync } from 'node:child_process'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { commandWords } from './words.ts'

it.each([
  ['./server', ['./server']],
  ['java -jar app.jar', ['java', '-jar', 'app.jar']],
  [
    `dotnet 'My App.dll' "--name=it's" a\\ b ''`,
    ['dotnet', 'My App.dll', "--name=it's", 'a b', ''],
  ],
  [`run "a \\"b\\" \\$c \\d"`, ['run', 'a "b" $c \\d']],
])('%s', (text, words) => {
  expect(commandWords(text)).toEqual(words)
})

it.each([
  '',
  ' ',
  '--flag',
  'A=1 run',
  "''",
  'run $HOME',
  'run "$HOME"',
  'run `id`',
  'run "`id`"',
  'run | tee',
  'run && rm',
  'run; rm',
  'run > file',
  'run *',
  'run ~',
  'run # no',
  "run 'open",
  'run "open',
  'run \\',
])('%s is refused', (text) => {
  expect(commandWords(text)).toBeNull()
})

it('splits as a shell does', () => {
  const piece = fc.constantFrom('a', 'b', '-', '=', '.', '/', ' ', "'", '"', '\\', 'é', '%', '@')
  const texts = fc.array(piece, { minLength: 1, maxLength: 12 }).map((all) => `run ${all.join('')}`)
  const cases = fc.sample(
    texts.filter((text) => commandWords(text) !== null),
    { numRuns: 300, seed: 7 },
  )
  const script = cases.map((text) => `printf '%s\\0' ${text}; printf '\\n\\0'`).join('\n')
  const said = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\n\0')
  expect(said.slice(0, -1).map((line) => line.split('\0').slice(0, -1))).toEqual(
    cases.map((text) => commandWords(text)),
  )
})
