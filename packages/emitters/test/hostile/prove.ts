import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { amountNote, casesPerFormat } from './amount.ts'
import { compare } from './compare.ts'
import { filesBy, type Place, places } from './emitted.ts'
import { type Reader, type Reading, said } from './read/reading.ts'
import { accepted, few, many, queryOf, type Typed } from './typed.ts'

/** What a format may refuse though the grammar allows it, such as braces in a Caddyfile. */
const refusable = ['domain', 'email', 'env', 'before', 'app']

/** What the files of one kind say in the bundle of that text; null where the text is refused. */
function readingsOf(reader: Reader, place: Place, text: Typed): Reading[] | null {
  const request = accepted(queryOf(text, ...place))
  if ('refused' in request) {
    expect(refusable).toEqual(expect.arrayContaining(request.refused))
    return null
  }
  return filesBy(reader.writer, request)
    .filter(({ path }) => reader.reads(path))
    .map((file) => {
      const { command, program, ...others } = reader.read(file)
      // without a proxy it is not what was typed that runs: see queryOf
      return place[1] === 'none' ? others : said({ command, program, ...others })
    })
}

const [plainText] = fc.sample(few, { numRuns: 1, seed: 1 })

/** Where a format is written, with something of what was typed in it. */
const placesOf = (reader: Reader) =>
  places.filter((place) => {
    const readings = readingsOf(reader, place, {
      ...plainText!,
      email: 'a@example.com',
      domain: 'a.example.com',
    })
    return readings?.some((reading) => Object.keys(reading).length > 0)
  })

/** Compares as many bundles of that target and proxy as give `wanted` values back. */
function proveAt(reader: Reader, place: Place, wanted: number): number {
  let values = 0
  const property = fc.property(reader.holdsTexts ? many : few, (text) => {
    for (const reading of readingsOf(reader, place, text) ?? []) values += compare(reading, text)
  })
  // some are refused, and some have none of what is read
  for (let seed = 1; values < wanted && seed <= 5 * wanted; seed++) {
    fc.assert(property, { numRuns: 1, seed })
  }
  return values
}

/** What people typed is in each file the same value, read by a parser of its format. */
export function proveFormats(readers: readonly Reader[]): void {
  const counts = new Map<string, number>()

  describe.each(readers)('$format', (reader) => {
    const own = placesOf(reader)

    it.each(own)(
      'gives back what was typed: %s %s',
      (...place) => {
        const values = proveAt(reader, place, Math.ceil(casesPerFormat / own.length))
        counts.set(reader.format, (counts.get(reader.format) ?? 0) + values)
      },
      300_000,
    )

    it(`at least ${casesPerFormat} values${amountNote}`, () => {
      expect(counts.get(reader.format)).toBeGreaterThanOrEqual(casesPerFormat)
    })
  })

  afterAll(() => {
    const amounts = [...counts].map(([format, count]) => `${format} ${count}`).join(', ')
    console.log(`Hostile values given back${amountNote}: ${amounts}`)
  })
}
