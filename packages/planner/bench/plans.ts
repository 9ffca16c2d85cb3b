import { decodeQuery, encodeQuery } from '@plimsoll/schemas/query'
import type { PlanRequest } from '@plimsoll/schemas/request'
import { plan } from '../src/plan.ts'
import { profilesFor, requestOf } from '../test/profiles.ts'

/*
 * Plans a second on one core. Each plan is for a request nobody asked before: the rate differs, so
 * nothing is remembered from the one before.
 */

const cases: [string, string][] = [
  ['default request', ''],
  ['latency objective', 'slo=300ms'],
  ['three servers, one may fail', 'rate=300/s&survive=1&price=40'],
  ['Kubernetes', 'target=kubernetes'],
  ['sync handler', 'handler=sync&io=100ms'],
  ['two ranges', 'cpu=5..20ms&rate=20..100/s'],
]

const seconds = Number(process.argv[2] ?? 2)

function perSecond(make: (i: number) => PlanRequest): number {
  for (let i = 0; i < 200; i++) run(make(i))
  const end = performance.now() + seconds * 1000
  const start = performance.now()
  let count = 0
  while (performance.now() < end) {
    for (let i = 0; i < 20; i++) run(make(200 + count++))
  }
  return (count * 1000) / (performance.now() - start)
}

const run = (request: PlanRequest) => plan(request, profilesFor(request))

console.log('| request | plans a second | µs a plan |')
console.log('|---|---:|---:|')
for (const [name, query] of cases) {
  const base = requestOf(query)
  const rate = perSecond((i) => ({
    ...base,
    arrivalRateRps: base.arrivalRateRps * (1 + (i % 5000) * 1e-6),
  }))
  console.log(`| ${name} | ${Math.round(rate)} | ${Math.round(1e6 / rate)} |`)
}

const text = encodeQuery(requestOf('model=1GB&ram=3GB&workers=4&slo=300ms&target=kubernetes'))
const decodes = (() => {
  const end = performance.now() + 500
  let count = 0
  while (performance.now() < end) {
    decodeQuery(new URLSearchParams(`${text}&price=${count++}`))
  }
  return count * 2
})()
console.log(`| (reading a query of 8 parameters) | ${decodes} | ${Math.round(1e6 / decodes)} |`)
