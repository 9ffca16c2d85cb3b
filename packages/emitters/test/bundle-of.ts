import { plan } from '@plimsoll/planner/plan'
import type { Bundle } from '@plimsoll/schemas/bundle'
import type { Plan } from '@plimsoll/schemas/plan'
import { decodeQuery } from '@plimsoll/schemas/query'
import { emitBundle } from '../src/bundle.ts'
import { profilesOf, selectionErrors } from '../src/registry.ts'

/** The plan of a query that must be right, and its bundle. */
export function bundleOf(query: string | [string, string][]): { plan: Plan; bundle: Bundle } {
  const { request, errors } = decodeQuery(new URLSearchParams(query))
  const refused = [...errors, ...selectionErrors(request)]
  if (refused.length > 0) throw new Error(JSON.stringify(refused))
  const made = plan(request, profilesOf(request))
  return { plan: made, bundle: emitBundle(made, []) }
}

/** Text of one of the bundle's files. */
export function textOf(bundle: Bundle, path: string): string {
  const file = bundle.files.find((one) => one.path === path)
  if (file === undefined) {
    throw new Error(`no ${path} among ${bundle.files.map((one) => one.path).join(', ')}`)
  }
  return file.text
}
