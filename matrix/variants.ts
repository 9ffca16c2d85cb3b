/** A choice of what stands in each row of the matrix. */
export interface Selection {
  target: string
  proxy: string
  runtime: string
  replication: string
}

interface Variant {
  /** What is special, for the report. */
  says: string
  fields: Record<string, string | string[]>
  /** Where it makes a difference; everywhere without. */
  where?(selection: Selection): boolean
}

const domain = 'api.example.com'

const hasUnits = ({ target }: Selection) => target === 'systemd' || target === 'supervisor'

/** Versions beside the default, where they make a difference. */
const versions = (name: string, values: string[], of: (version: string) => Variant) =>
  Object.fromEntries(values.map((version) => [`${name} ${version}`, of(version)]))

/** What is worth a bundle of its own with each combination of target, proxy and runtime. */
export const variants: Record<string, Variant> = {
  'without a domain': { says: 'every default', fields: {} },
  'with a domain': { says: 'HTTPS', fields: { domain, email: 'ops@example.com' } },
  'several servers': {
    says: 'three servers behind HAProxy, one of which may fail',
    // few enough for three instances of a provider, which are its servers
    fields: { domain, servers: '3', survive: '1', edge: 'haproxy', rate: '25/s' },
  },
  'one worker': {
    says: 'a single process',
    fields: { workers: '1', replicas: '1', rate: '1/s' },
  },
  'a model': {
    says: 'a model in memory, a cache, threads, a slow start, HSTS',
    fields: { model: '300MiB', cache: '1GiB', threads: '2', startup: '40s', hsts: 'yes' },
  },
  'steps and secrets': {
    says: 'two steps, a secret, addresses that may be reached',
    fields: {
      domain,
      before: ['alembic upgrade head', 'python -m app.seed'],
      env: ['LOG_LEVEL=info', 'DATABASE_PASSWORD'],
      egress: ['db.example.com:5432', '10.0.0.5:6379'],
    },
  },
  'hostile text': {
    says: 'a step and a variable full of what formats quote',
    fields: {
      domain,
      once: 'no',
      before: `echo "it's 100% $HOME" \\ \`x\` # {{y}} & <z>; true`,
      env: `GREETING=it's "100%" $HOME \${X} $$ \\ \`x\` # {{y}} & <z> ñ`,
    },
  },
  'another controller': {
    says: 'HSTS, and Traefik where a cluster has a class',
    fields: { domain, hsts: 'yes', class: 'traefik' },
  },
  'in Spanish': { says: 'README and texts in Spanish', fields: { domain, lang: 'es' } },
  ...versions('systemd', ['249', '255', '257'], (systemd) => ({
    says: 'units for that version',
    fields: { systemd },
    where: hasUnits,
  })),
  ...versions('nginx', ['1.24', '1.25.1', '1.30'], (nginx) => ({
    says: 'sites for that version',
    fields: { domain, nginx },
    // a container brings its own
    where: (selection) => selection.proxy === 'nginx' && hasUnits(selection),
  })),
  ...versions('Kubernetes', ['1.33', '1.35', '1.36', '1.37'], (k8s) => ({
    says: 'manifests for that version',
    fields: { domain, k8s },
    where: ({ target }) => target === 'kubernetes',
  })),
}
