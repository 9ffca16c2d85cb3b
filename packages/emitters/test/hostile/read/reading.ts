import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Writer } from '../emitted.ts'
import type { Typed } from '../typed.ts'

/** What a file says of what was typed: each of these fields that the file holds. */
export type Reading = Partial<Typed & { program: string }>

/** Reads one format by its own parser, or by one written from its documentation. */
export type Reader = {
  format: string
  writer: Writer
  /** Steps and environment, and not names alone. */
  holdsTexts?: true
  reads(path: string): boolean
  read(file: BundleFile): Reading
}

/** `KEY=value` as a pair. */
export function pair(text: string): [string, string] {
  const at = text.indexOf('=')
  return [text.slice(0, at), text.slice(at + 1)]
}

/** The commands in the argv that runs them: the script that does comes before. */
export const stepsIn = (argv: readonly string[] | undefined): readonly string[] | undefined => {
  if (argv === undefined) return undefined
  if (argv[0] !== 'sh' || argv[1] !== '-ec' || argv[3] !== 'previous-steps') {
    throw new Error(`steps run otherwise: ${argv.slice(0, 4).join(' ')}`)
  }
  return argv.slice(4)
}

/** Without what the file does not say. */
export const said = (
  fields: {
    [Field in keyof Reading]: Reading[Field] | undefined
  },
): Reading => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
