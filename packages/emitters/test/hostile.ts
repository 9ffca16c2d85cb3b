import { line } from '@plimsoll/schemas/text'
import * as fc from 'fast-check'

/* Apart, since no template is meant. */
const variable = ['$', '{HOME}'].join('')

const pieces = [
  ...['"', "'", '`', '\\', '$', variable, '$(id)', '$$', '%', '%n', '#', ' #', ';', '&&', '|'],
  ...[
    '{',
    '}',
    '{{',
    '[',
    ']',
    '<',
    '>',
    '*',
    '&a',
    '!',
    '?',
    '- ',
    ': ',
    '--',
    '--flag',
    '=',
    '<<',
  ],
  ...[
    'yes',
    'no',
    'on',
    'null',
    '~',
    '0777',
    '1e3',
    '12:30',
    '2026-11-24',
    '.inf',
    '0x1f',
    '1_000',
  ],
  ...['é', '日本', '😀', '\u00a0', ' ', '  ', 'x', '/', '@', ',', '"$@"', "'\\''", '*/'],
]

/** One line of text as the query lets it through, made of what formats treat as special. */
export const hostileLine = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc
        .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 })
        .map((all) => all.join('')),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    )
    .filter((text) => line(maxLength).safeParse(text).success)
