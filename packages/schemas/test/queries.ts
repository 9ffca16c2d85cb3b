import fc from 'fast-check'
import { bounds, optionsOf } from '../src/allowed.ts'
import { type ParameterName, parameterNames, parameters } from '../src/parameters.ts'
import { decodeQuery } from '../src/query.ts'
import { formatQuantity, isUnit } from '../src/units.ts'

const printable = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter((text) => decodeQuery([['before', text]]).errors.length === 0)
/** A good text for a parameter, made from its own kind and bounds. */
function goodText(name: ParameterName): fc.Arbitrary<string> {
  const { kind, example } = parameters[name]
  const { min, max } = bounds(name)
  if (isUnit(kind)) {
    return fc.double({ min, max, noNaN: true }).map((value) => formatQuantity(kind, value))
  }
  switch (kind) {
    case 'integer':
      return fc.integer({ min, max }).map(String)
    case 'count-or-auto':
      return fc.oneof(fc.constant('auto'), fc.integer({ min, max }).map(String))
    case 'boolean':
      return fc.constantFrom('yes', 'no', 'true', 'false')
    case 'choice':
      return fc.constantFrom(...optionsOf(name))
    case 'band':
      return fc
        .tuple(fc.integer({ min: 5, max: 50 }), fc.integer({ min: 51, max: 99 }))
        .map(([low, high]) => `${low}%-${high}%`)
    case 'list':
      return name === 'before' ? printable : fc.constant(example)
    case 'variables':
      return printable.map((value) => `NOTE=${value.slice(0, 12)}`)
    default:
      return fc.constant(example)
  }
}

/** Plan queries in which everything is good. */
export const queries = fc
  .subarray(parameterNames)
  .chain((names) =>
    fc.tuple(...names.map((name) => goodText(name).map((text): [string, string] => [name, text]))),
  )
  .map((pairs) => new URLSearchParams(pairs).toString())
