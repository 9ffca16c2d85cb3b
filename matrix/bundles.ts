import { asked, planOf } from '../apps/api/src/planning.ts'
import { emitBundle } from '../packages/emitters/src/bundle.ts'
import { proxies, runtimes, targets } from '../packages/emitters/src/registry.ts'
import type { BundleFile } from './scratch.ts'

/** One cell of the matrix: a name for the report, and the plan query that stands for it. */
export interface Combination {
  name: string
  query: string
}

const apps: Partial<Record<string, string>> = {
  node: 'server.js',
  generic: `java -jar 'My App.jar' "--name=it's"`,
}

/** What is worth a bundle of its own with each combination of target, proxy and runtime. */
const variants: Record<string, Record<string, string | string[]>> = {
  'without a domain': {},
  'with a domain': { domain: 'api.example.com', email: 'ops@example.com' },
  // few enough for three instances of a provider, which are its servers
  'several servers': {
    domain: 'api.example.com',
    servers: '3',
    survive: '1',
    edge: 'haproxy',
    rate: '25/s',
  },
  'one worker': { workers: '1', replicas: '1', rate: '1/s' },
  'a model': { model: '300MiB', cache: '1GiB', threads: '2', startup: '40s', hsts: 'yes' },
  'steps and secrets': {
    domain: 'api.example.com',
    before: ['alembic upgrade head', 'python -m app.seed'],
    env: ['LOG_LEVEL=info', 'DATABASE_PASSWORD'],
    egress: ['db.example.com:5432', '10.0.0.5:6379'],
  },
  'hostile text': {
    domain: 'api.example.com',
    once: 'no',
    before: `echo "it's 100% $HOME" \\ \`x\` # {{y}} & <z>; true`,
    env: `GREETING=it's "100%" $HOME \${X} $$ \\ \`x\` # {{y}} & <z> ñ`,
  },
  'another controller': { domain: 'api.example.com', hsts: 'yes', class: 'traefik' },
  'newer versions': { domain: 'api.example.com', nginx: '1.28', k8s: '1.37', lang: 'es' },
}

/** Every permitted combination of target, proxy, runtime and replication, in each variant. */
export function permittedCombinations(): Combination[] {
  return candidates().filter(({ query }) =>
    asked(new URLSearchParams(query)).errors.every(({ code }) => code !== 'not-permitted'),
  )
}

function candidates(): Combination[] {
  const combinations: Combination[] = []
  for (const target of Object.keys(targets))
    for (const proxy of Object.keys(proxies))
      for (const runtime of Object.keys(runtimes))
        for (const replication of ['manager', 'instances'])
          for (const [variant, fields] of Object.entries(variants)) {
            const selection = { target, proxy, runtime, replication }
            combinations.push({
              name: `${Object.values(selection).join(' ')}: ${variant}`,
              query: queryOf({ ...selection, app: apps[runtime] ?? [], ...fields }),
            })
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
