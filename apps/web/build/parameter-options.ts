import { optionsOf } from '@plimsoll/schemas/allowed'
import { parameterNames, parameters } from '@plimsoll/schemas/parameters'
import { isRangedField } from '@plimsoll/schemas/range'
import type { Plugin } from 'vite'

const id = 'virtual:parameter-options'

/**
 * The values of every choice and which parameters may be ranges, read from the schemas at build
 * time: the page knows them from the first paint, a new variant needs no edit here, and zod stays
 * out of the first load.
 */
export function parameterOptions(): Plugin {
  return {
    name: 'parameter-options',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return undefined
      const options = parameterNames.map((name) => [name, optionsOf(name)] as const)
      const choices = options.filter(([, values]) => values.length > 0)
      const ranged = parameterNames.filter((name) => isRangedField(parameters[name].field))
      return [
        `export const parameterOptions = ${JSON.stringify(Object.fromEntries(choices))}`,
        `export const rangedParameters = new Set(${JSON.stringify(ranged)})`,
      ].join('\n')
    },
  }
}
