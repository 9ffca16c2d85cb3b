import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayBeMisread } from './numeral.ts'
import { formatQuantity, parseQuantity, rangeEnds, type Unit } from './units.ts'

const unit = fc.constantFrom<Unit>('size', 'duration', 'rate', 'share', 'number')

describe('reading quantities', () => {
  it.each<[Unit, string, number | null]>([
    ['size', '512MiB', 512],
    ['size', '1.5GiB', 1536],
    ['size', '1GB', 1e9 / 1048576],
    ['size', '1.5 gb', 1.5e9 / 1048576],
    ['size', '128KiB', 0.125],
    ['size', '64', 64],
    ['duration', '8ms', 8],
    ['duration', '2s', 2000],
    ['duration', '1m', 60_000],
    ['duration', '250us', 0.25],
    ['duration', '12', 12],
    ['rate', '50/s', 50],
    ['rate', '3000/min', 50],
    ['rate', '200 rps', 200],
    ['share', '70%', 0.7],
    ['share', '7', 0.07],
    ['share', '0.5%', 0.005],
    ['number', '1e3', 1000],
    ['number', '.5', 0.5],
    ['size', '', null],
    ['size', '1 parsec', null],
    ['size', '-1', null],
    ['size', '1,5 GB', 1.5e9 / 1048576],
    ['size', '1,024 MiB', 1024],
    ['size', '1,0245 GiB', 1.0245 * 1024],
    ['size', '1.234,5MiB', 1234.5],
    ['size', '1,234.5MiB', 1234.5],
    ['duration', '1,5s', 1500],
    ['duration', '0,125s', 125],
    ['duration', '12.345ms', 12.345],
    ['duration', '5 segundos', 5000],
    ['rate', '1,000/s', 1000],
    ['rate', '1.000/s', 1],
    ['rate', '1.000.000 / day', 1e6 / 86_400],
    ['rate', '1 000/s', 1000],
    ['rate', '10\u202f000 rps', 10_000],
    ['rate', '1k rps', 1000],
    ['rate', '1.1k/s', 1100],
    ['rate', '2M/day', 2e6 / 86_400],
    ['rate', '2 M requests per day', 2e6 / 86_400],
    ['rate', '100000 per day', 1e5 / 86_400],
    ['rate', '100000/day', 1e5 / 86_400],
    ['rate', '3000 peticiones por minuto', 50],
    ['rate', '86400 al día', 1],
    ['rate', '5k', 5000],
    ['share', '12,5 %', 0.125],
    ['number', '2,5', 2.5],
    ['size', '1,00,000', null],
    ['size', '1,000,5', null],
    ['size', '1.5,000', null],
    ['size', '1 5GB', null],
    ['size', '.', null],
    ['size', ',', null],
    ['size', '1k GB', null],
    ['rate', '2m/day', null],
    ['rate', '1kk/s', null],
    ['rate', '1/s/s', null],
    ['rate', 'per day', null],
    ['rate', `1${' '.repeat(10_000)}/s`, null],
    ['rate', '5ms', null],
    ['share', '1MiB', null],
    ['number', 'NaN', null],
    ['number', 'Infinity', null],
    ['number', '1e999', null],
    ['number', '0x10', null],
  ])('%s %j', (unit, text, value) => {
    expect(parseQuantity(unit, text)).toBe(value)
  })

  it('never fails, whatever the text', () => {
    const signs = fc.constantFrom(...'0159.,eE+- kKM%/µ\u00a0\u202fsdrpiBmG')
    const near = fc.array(signs, { maxLength: 14 }).map((all) => all.join(''))
    fc.assert(
      fc.property(unit, fc.oneof(fc.string(), near), (unit, text) => {
        const value = parseQuantity(unit, text)
        expect(value === null || (Number.isFinite(value) && value >= 0)).toBe(true)
        expect(rangeEnds(text)?.length ?? 2).toBe(2)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('the ends of a range', () => {
  it.each([
    ['5..20ms', ['5ms', '20ms']],
    ['5,5..20,5 ms', ['5,5ms', '20,5 ms']],
    ['5ms..2s', ['5ms', '2s']],
    ['1k..2k/min', ['1k/min', '2k/min']],
    ['1k..200000 per day', ['1kper day', '200000 per day']],
    ['1M..2GB', ['1M', '2GB']],
    ['5..', ['5', '']],
  ])('%s', (text, ends) => {
    expect(rangeEnds(text)).toEqual(ends)
  })
})

describe('what may be misread', () => {
  it.each(['1.000/s', '1,000/s', '12.345ms', ' 120,000 GB'])('%s', (text) => {
    expect(mayBeMisread(text)).toBe(true)
  })

  it.each(['1000/s', '1,5 GB', '0.125', '1.234,5', '1.000.000', '1,2345', '1234.567', ''])(
    'not %s',
    (text) => {
      expect(mayBeMisread(text)).toBe(false)
    },
  )
})

describe('writing quantities', () => {
  it.each<[Unit, number, string]>([
    ['size', 1536, '1.5GiB'],
    ['size', 1e9 / 1048576, '1GB'],
    ['size', 0.125, '128KiB'],
    ['duration', 300_000, '5m'],
    ['duration', 1500, '1.5s'],
    ['rate', 50, '50/s'],
    ['rate', 1000 / 60, '1000/min'],
    ['share', 0.07, '7%'],
    ['number', 0.5, '0.5'],
  ])('%s %d', (unit, value, text) => {
    expect(formatQuantity(unit, value)).toBe(text)
  })

  it('reads back as the same number, whatever the number', () => {
    fc.assert(
      fc.property(unit, fc.double({ min: 0, max: 1e12, noNaN: true }), (unit, value) => {
        expect(parseQuantity(unit, formatQuantity(unit, value))).toBe(value)
      }),
      { numRuns: 5000 },
    )
  })
})
