import { expect, it } from 'vitest'
import { readAs } from './read-as.ts'

it.each([
  ['rate', '1.000/s', '1/s'],
  ['rate', '1,000/s', '1000/s'],
  ['rate', '1.000..2.000/s', '1/s..2/s'],
  ['cpu', '12.345ms', '12345us'],
  ['rate', '1000/s', null],
  ['ram', '1,5 GB', null],
  ['rate', '1.000 parsec', null],
  ['name', '1.000', null],
] as const)('%s %j was read as %j', (name, text, read) => {
  expect(readAs(name, text)).toBe(read)
})
