import { expect, it } from 'vitest'
import { nearName } from './near-name.ts'

it('knows what an unknown name means where that is plain', () => {
  expect(nearName('arrivalRateRps')).toBe('rate')
  expect(nearName('Rate')).toBe('rate')
  expect(nearName('reserve-cpu')).toBe('reservecpu')
  expect(nearName('worker')).toBe('workers')
  expect(nearName('pricce')).toBe('price')
  expect(nearName('modal')).toBe('model')
})

it('guesses nothing where it is not', () => {
  for (const name of ['colour', 'x', 'io2', 'toString', '__proto__', '']) {
    expect(nearName(name)).toBeNull()
  }
})
