import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatQuantity, parseQuantity, type Unit } from './units.ts'

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
    ['duration', '1,5s', null],
    ['rate', '5ms', null],
    ['share', '1MiB', null],
    ['number', 'NaN', null],
    ['number', 'Infinity', null],
    ['number', '1e999', null],
    ['number', '0x10', null],
  ])('%s %j', (unit, text, value) => {
    expect(parseQuantity(unit, text)).toBe(value)
  })
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
    const units = fc.constantFrom<Unit>('size', 'duration', 'rate', 'share', 'number')
    fc.assert(
      fc.property(units, fc.double({ min: 0, max: 1e12, noNaN: true }), (unit, value) => {
        expect(parseQuantity(unit, formatQuantity(unit, value))).toBe(value)
      }),
      { numRuns: 5000 },
    )
  })
})
