import { isDeepStrictEqual } from 'node:util'
import { parseAllDocuments } from 'yaml'

// biome-ignore lint/suspicious/noExplicitAny: files of many formats, read as they are
export type Data = any

/** The documents of a file, which readers of YAML 1.1 and of 1.2 have to find the same. */
export function documents(text: string): Data[] {
  const [old, now] = (['1.1', '1.2'] as const).map((version) =>
    parseAllDocuments(text, { version, merge: true }).map((document) => {
      const [problem] = [...document.errors, ...document.warnings]
      if (problem !== undefined) throw problem
      return document.toJS()
    }),
  )
  if (!isDeepStrictEqual(old, now)) throw new Error('YAML 1.1 and 1.2 differ')
  return now!
}

export const document = (text: string): Data => documents(text)[0]

/** Of a list of `{ name, value }`, whatever the two are called; those without a value left out. */
export const variablesOf = (list: Data[] = []): [string, string][] =>
  list.flatMap((entry) => {
    const name = entry.name ?? entry.Name ?? entry.key
    const value = entry.value ?? entry.Value
    return value === undefined ? [] : [[name, value]]
  })

/** Names of the variables that come from elsewhere. */
export const secretsOf = (list: Data[] = []): string[] =>
  list
    .filter((entry) => entry.value === undefined && entry.Value === undefined)
    .map((entry) => entry.name ?? entry.Name ?? entry.key)
