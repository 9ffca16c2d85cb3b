import { looksLikeSecret } from '@plimsoll/schemas/secret'
import { line } from '@plimsoll/schemas/text'
import * as fc from 'fast-check'

/* Apart, since no template is meant. */
const variable = ['$', '{HOME}'].join('')

const special = `" ' \` \\ $ ${variable} $(id) $(HOME) $$ % %n %% %i %(here)s # ; && || | { } {{ [ ] < > ! * ? & = <<`
const typedLikeAnotherType =
  'yes no on null ~ 0777 1e3 12:30 2026-11-24 .inf 0x1f 1_000 true - ? | > &a *a !!str'
const ofFormats = `-- --flag -x @ , : - /* */ // EOF --> <!-- \`\`\` {{env "HOME"}} \${{x}} \\n \\x00 \\u0041 "$@" '\\'' [x] {x} ]]>`
const others = 'é 日本 ñ 😀 x / ß İ ﷺ'

const words = [special, typedLikeAnotherType, ofFormats, others].join(' ').split(' ')
const pieces = [...words, ' ', '  ', ' #', ' ;', '\u00a0', ': ', '- ', ' - ', '\u3000']

/** What no format may be asked to hold: line ends, controls, bidirectional marks, half characters. */
const unprintable = [
  ...[
    '\n',
    '\r',
    '\r\n',
    '\0',
    '\t',
    '\u0007',
    '\u001b[2K',
    '\u007f',
    '\u0085',
    '\u2028',
    '\u2029',
  ],
  ...['\u200e', '\u200f', '\u061c', '\u202e', '\u2066', '\u2069', '\ufeff', '\ud800', '\udfff'],
  ...['\uffff', '\ufdd0', String.fromCodePoint(0x1_fffe), String.fromCodePoint(0xe_0041)],
]

const joined = (parts: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength }).map((all) => all.join(''))

/** One line of text as the query lets it through, made of what formats treat as special. */
export const hostileLine = (maxLength: number): fc.Arbitrary<string> => {
  const isAllowed = (text: string) => line(maxLength).safeParse(text).success
  const short = fc.oneof(
    { weight: 4, arbitrary: joined(pieces, 12) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }) },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }) },
  )
  // as long as it may be
  const long = joined(pieces, 5).map((text) =>
    text.repeat(Math.max(1, Math.floor(maxLength / text.length))),
  )
  return fc
    .oneof({ weight: 60, arbitrary: short }, { weight: 1, arbitrary: long })
    .filter(isAllowed)
}

/** The same as a variable's value: what looks like a secret is refused, and has tests of its own. */
export const hostileValue = (maxLength: number): fc.Arbitrary<string> =>
  hostileLine(maxLength).filter((value) => !looksLikeSecret({ name: 'GREETING', value }))

/** Any text at all, up to 10,000 characters: much of it may reach no file. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: joined([...pieces, ...unprintable], 12) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(...'az09.-_/:@$'), maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: joined(pieces, 4).map((text) => text.repeat(10_000 / text.length)),
  },
)

/** The same text with what may not be in it put somewhere inside. */
export const unprintableText: fc.Arbitrary<string> = fc
  .tuple(hostileLine(40), fc.constantFrom(...unprintable), fc.nat())
  .map(([text, bad, place]) => {
    const at = place % (text.length + 1)
    return text.slice(0, at) + bad + text.slice(at)
  })
