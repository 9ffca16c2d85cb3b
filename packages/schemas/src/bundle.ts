import { z } from 'zod'
import { ConceptId } from './ids.ts'

/** Where a line of a file comes from: a step of the derivation or a field of the query. */
export const Origin = z.object({
  /** From 1. */
  line: z.int().min(1),
  concept: ConceptId,
  derivation: z.string().optional(),
  field: z.string().optional(),
})
export type Origin = z.infer<typeof Origin>

export const BundleFile = z.object({
  path: z.string(),
  /** Octal permission bits as a number, 0o644 or 0o755. */
  mode: z.int(),
  language: z.enum([
    'ini',
    'yaml',
    'nginx',
    'caddyfile',
    'dockerfile',
    'shell',
    'markdown',
    'json',
    'env',
    'text',
  ]),
  text: z.string(),
  origins: z.array(Origin),
})
export type BundleFile = z.infer<typeof BundleFile>

/** A deterministic set of files, sorted by path. */
export const Bundle = z.object({ name: z.string(), files: z.array(BundleFile) })
export type Bundle = z.infer<typeof Bundle>
