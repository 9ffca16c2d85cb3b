import { asked, planOf } from '../apps/api/src/planning.ts'
import { emitBundle } from '../packages/emitters/src/bundle.ts'
import { proxies, runtimes, targets } from '../packages/emitters/src/registry.ts'
import type { BundleFile } from './scratch.ts'
import { type Selection, variants } from './variants.ts'

/** One cell of the matrix: what is chosen, and the plan query that stands for it. */
export interface Combination extends Selection {
  variant: string
  query: string
}

const apps: Partial<Record<string, string>> = {
  node: 'server.js',
  generic: `java -jar 'My App.jar' "--name=it's"`,
}

/** Every permitted combination of target, proxy, runtime and replication, in each variant. */
export function permittedCombinations(): Combination[] {
  return candidates().filter(({ query }) =>
    asked(new URLSearchParams(query)).errors.every(({ code }) => code !== 'not-permitted'),
  )
}

export const nameOf = ({ target, proxy, runtime, replication, variant }: Combination) =>
  `${target} ${proxy} ${runtime} ${replication}: ${variant}`

function candidates(): Combination[] {
  const combinations: Combination[] = []
  for (const target of Object.keys(targets))
    for (const proxy of Object.keys(proxies))
      for (const runtime of Object.keys(runtimes))
        for (const replication of ['manager', 'instances'])
          for (const [variant, { fields, where }] of Object.entries(variants)) {
            const selection = { target, proxy, runtime, replication }
            if (where && !where(selection)) continue
            const query = queryOf({ ...selection, app: apps[runtime] ?? [], ...fields })
            combinations.push({ ...selection, variant, query })
          }
  return combinations
}

function queryOf(fields: Record<string, string | string[]>): string {
  const query = new URLSearchParams({ v: '1' })
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) query.append(name, value)
  }
  return query.toString()
}

/** The files of the bundle that the API answers to this query. */
export function bundleFor(query: string): BundleFile[] {
  const { request, errors } = asked(new URLSearchParams(query))
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  const plan = planOf(request)
  if (plan.verdict !== 'feasible') throw new Error(`not feasible: ${JSON.stringify(plan.findings)}`)
  return emitBundle(plan, []).files
}
