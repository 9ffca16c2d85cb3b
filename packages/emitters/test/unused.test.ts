import { plan } from '@plimsoll/planner/plan'
import type { RuntimeId } from '@plimsoll/schemas/ids'
import type { ParameterName } from '@plimsoll/schemas/parameters'
import { decodeQuery } from '@plimsoll/schemas/query'
import { describe, expect, it } from 'vitest'
import { emitBundle } from '../src/bundle.ts'
import { profilesOf, selectionErrors, targets } from '../src/registry.ts'
import type { Target } from '../src/variant.ts'

/* The table says what changes nothing; the plans and the files say whether that is so. */

/** Another value of each parameter that only some variants use; in turn where a proxy names some. */
const values: Partial<Record<ParameterName, readonly string[]>> = {
  replicas: ['7'],
  reservecpu: ['1.5'],
  cores: ['2'],
  ram: ['3GiB'],
  reserve: ['2GiB'],
  edge: ['dns', 'haproxy'],
  egress: ['x.internal:99'],
  image: ['registry.example.com/other:2'],
  path: ['/srv/other'],
  namespace: ['other'],
  class: ['traefik', 'nginx', 'eg'],
  k8s: ['1.36'],
  systemd: ['257'],
  email: ['b@example.com'],
  nginx: ['1.27'],
  port: ['9000'],
  handler: ['sync'],
  python: ['3.11'],
  deps: ['pip'],
}
const names = Object.keys(values) as ParameterName[]

type Query = Record<string, string>

/** Numbers and files of a query, without what repeats the query itself; null where it is refused. */
function outcome(query: Query): string | null {
  const { request, errors } = decodeQuery(Object.entries(query))
  if (errors.length + selectionErrors(request).length > 0) return null
  const made = plan(request, profilesOf(request))
  const { utilisation, latency, memory, servers, workers, verdict, tier, scaling } = made
  const files = emitBundle(made, []).files.filter(({ path }) => path !== 'plan.json')
  const texts = files.map(({ path, text }) => [
    path,
    text.split('\n').filter((line) => !line.includes('/?v=1')),
  ])
  return JSON.stringify({
    ...{ utilisation, latency, memory, servers, workers, verdict, tier, scaling },
    texts,
  })
}

const runtimesTried: [RuntimeId, string][] = [
  ['uvicorn', 'app.main:app'],
  ['node', 'dist/server.js'],
]

const cases = Object.values(targets).flatMap((target: Target) =>
  target.proxies.flatMap((proxy) =>
    runtimesTried
      .filter(([runtime]) => runtime === 'uvicorn' || proxy === target.proxies[0])
      .map(([runtime, app]): [string, Query] => [
        `${target.id} with ${proxy} and ${runtime}`,
        {
          ...{ target: target.id, proxy, runtime, app, rate: '50/s', servers: '2' },
          ...{ domain: 'api.example.com', email: 'a@example.com', before: 'true' },
        },
      ]),
  ),
)

describe('what changes nothing is what the table calls unused', () => {
  it.each(cases)('%s', (_, start) => {
    const before = outcome(start)
    expect(before).not.toBeNull()
    const { request } = decodeQuery(Object.entries(start))
    const unused = profilesOf(request).unused.map(({ param }) => param)
    const changesNothing = names.filter((name) =>
      values[name]!.every((value) => {
        const after = outcome({ ...start, [name]: value })
        return after === null || after === before
      }),
    )
    // refused with a reason of its own, not merely unused
    const refused = start.proxy === 'none' ? ['edge'] : []
    expect(changesNothing.toSorted()).toEqual([...unused, ...refused].toSorted())
  })

  it('tries all that the table names', () => {
    const all = new Set(
      cases.flatMap(([, query]) =>
        profilesOf(decodeQuery(Object.entries(query)).request).unused.map(({ param }) => param),
      ),
    )
    expect([...all].toSorted()).toEqual(names.toSorted())
  })
})
