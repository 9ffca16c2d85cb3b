import { z } from 'zod'
import { Lang, ProxyId, Replication, RuntimeId, TargetId } from './ids.ts'
import { groups } from './parameters.ts'
import { Placement } from './variant.ts'

/*
 * What can be asked for and what goes with what, with names and notes in one language: a client
 * can build its whole form from this.
 */

const named = { name: z.string(), note: z.string() }

const CatalogTarget = z.object({
  id: TargetId,
  ...named,
  placement: Placement,
  proxies: z.array(ProxyId),
  defaultProxy: ProxyId,
  replications: z.array(Replication),
  defaultReplication: Replication,
})

const CatalogProxy = z.object({ id: ProxyId, ...named })

const CatalogRuntime = z.object({
  id: RuntimeId,
  ...named,
  language: z.enum(['python', 'node', 'other']),
  canPreload: z.boolean(),
  hasManager: z.boolean(),
})

/** A bound as a number in the unit used inside and as the query writes it. */
const bound = z.object({ value: z.number(), text: z.string() })

export const CatalogParameter = z.object({
  name: z.string(),
  /** Its name in the normalised request. */
  field: z.string(),
  group: z.enum(groups),
  kind: z.enum([
    'size',
    'duration',
    'rate',
    'share',
    'number',
    'integer',
    'text',
    'choice',
    'boolean',
    'band',
    'count-or-auto',
    'list',
    'variables',
  ]),
  /** As the query writes it; null: none, or following from the rest. */
  default: z.string().nullable(),
  example: z.string(),
  min: bound.nullable(),
  max: bound.nullable(),
  options: z.array(z.string()),
  /** Of a text, or of each text of a list; `pattern` null: any printable line. */
  text: z.object({ pattern: z.string().nullable(), maxLength: z.int().nullable() }).nullable(),
  /** Most entries of a list. */
  maxItems: z.int().nullable(),
  label: z.string(),
  help: z.string(),
  measure: z.string(),
})
export type CatalogParameter = z.infer<typeof CatalogParameter>

export const Catalog = z.object({
  v: z.literal(1),
  policyVersion: z.string(),
  /** Every version of the constants, the oldest first, with what it changed of the one before. */
  policies: z.array(
    z.object({
      version: z.string(),
      changes: z.array(z.object({ constant: z.string(), from: z.number(), to: z.number() })),
    }),
  ),
  lang: Lang,
  targets: z.array(CatalogTarget),
  proxies: z.array(CatalogProxy),
  runtimes: z.array(CatalogRuntime),
  parameters: z.array(CatalogParameter),
})
export type Catalog = z.infer<typeof Catalog>
