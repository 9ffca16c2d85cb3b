import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Maths, piecesOf, readFormula, symbol } from './formula.ts'

/** A formula as one line again, in the notation of the tree. */
function written(maths: Maths): string {
  switch (maths.kind) {
    case 'row':
      return maths.items.map(written).join('')
    case 'fraction':
      return `[${written(maths.over)} over ${written(maths.under)}]`
    case 'root':
      return `√{${written(maths.of)}}`
    case 'symbol':
      return maths.text + (maths.sub ? `_${maths.sub}` : '') + (maths.sup ? `^${maths.sup}` : '')
    default:
      return maths.text
  }
}
const read = (...args: Parameters<typeof readFormula>) => written(readFormula(...args))

describe('reading', () => {
  test('a quotient becomes a fraction of the products around it', () => {
    expect(read('ρ = λ·S·t/k')).toBe('ρ=[λ·S·t over k]')
    expect(read('(a + b)/(c − 1)')).toBe('[a+b over c−1]')
  })

  test('brackets, roots and subscripts', () => {
    expect(read('max(8, ⌈L + 4√L⌉ + 2)')).toBe('max(8,⌈L+4√{L}⌉+2)')
    expect(read('λ_peak·E[T]')).toBe('λ_peak·E[T]')
  })

  test('powers and stars belong to their symbol, a product stays one', () => {
    expect(symbol('cv²')).toEqual({ kind: 'symbol', text: 'cv', sup: '2' })
    expect(read('ρ ≤ ρ*, L')).toBe('ρ≤ρ^∗,L')
    expect(read('a*b')).toBe('a·b')
  })

  test('words stay apart', () => {
    expect(read('max ρ: p99(T) ≤ slo')).toBe('max ρ:p99(T)≤slo')
  })

  test('a name with an operator in it is one symbol', () => {
    const values = new Map([['l·hold', '2']])
    expect(read('base + l·hold', { names: ['l·hold'], values })).toBe('base+2')
  })

  test('values take the place of symbols, squares are kept', () => {
    const values = new Map([
      ['L', '2.7'],
      ['cv', '1.5'],
    ])
    expect(read('L + 4√L', { values })).toBe('2.7+4√{2.7}')
    expect(read('1 + cv²', { values })).toBe('1+1.5^2')
  })

  test('a sum breaks before its operators, outside of brackets', () => {
    const pieces = piecesOf(readFormula('min w: base + ⌈l·(hold + h)⌉ + g ≤ RAM'))
    expect(pieces.map(written)).toEqual(['min w:', 'base', '+⌈l·(hold+h)⌉', '+g', '≤RAM'])
  })

  test('a star may stand before what is below', () => {
    const below = { kind: 'symbol', text: 'ρ', sub: 'w−1', sup: '∗' }
    expect(symbol('ρ*_w−1')).toEqual(below)
    expect(readFormula('ρ*_w−1', { names: ['ρ*_w−1'] })).toEqual(below)
  })

  test('another language writes its own numbers, words and commas', () => {
    const words = {
      number: (text: string) => text.replace('.', ','),
      word: (text: string) => (text === 'peak' ? 'pico' : text),
      comma: ';',
    }
    expect(read('min(1.1·λ_peak, peak)', { words })).toBe('min(1,1·λ_pico;pico)')
  })

  test('a bracket that is not opened or closed is kept', () => {
    expect(read('a) + (b')).toBe('a)+(b')
  })

  test('any text is read, and no letter or digit of it is lost', () => {
    const letters = (text: string) => text.match(/[a-z\d]/g)?.join('') ?? ''
    const piece = fc.constantFrom(
      'a',
      'b_c',
      '12',
      '+',
      '·',
      '/',
      '(',
      ')',
      '√',
      '⌈',
      '⌉',
      ',',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const formula = pieces.join(' ')
        expect(letters(read(formula).replaceAll(' over ', ''))).toBe(letters(formula))
      }),
    )
  })
})
