import { z } from 'zod'

/** What is allowed where bounds, choices and patterns don't say it: `allowed.<rule>` has the words. */
export const FieldRule = z.enum([
  // grammars
  'month',
  'dns-label',
  'program',
  'import-string',
  'script-file',
  'command-line',
  'url-path',
  'host-name',
  'email-address',
  'text-line',
  'variable',
  'host-and-port',
  'image-reference',
  'absolute-path',
  'nginx-version',
  'range',
  // what a variant can't have
  'lower-case-name',
  'name-not-address',
  'public-name',
  'at-most',
  'no-system-unit',
  'own-directory',
  'plain-program',
  'no-braces',
  'not-empty',
  'not-reserved',
  'not-expanded',
  'reachable-app',
  'tls-here',
  // how to do it instead
  'variable-once',
  'from-environment',
])
export type FieldRule = z.infer<typeof FieldRule>

/** One field that could not be read: its name in the query, what was read, what is allowed. */
export const FieldError = z.object({
  param: z.string(),
  got: z.string(),
  /** Bounds `10us..10m`, choices `async | sync` or a pattern: the same in every language. */
  expected: z.string(),
  code: z.enum([
    'unknown',
    'repeated',
    'unreadable',
    'out-of-range',
    'wrong-order',
    'not-a-choice',
    'too-long',
    'too-many',
    'unprintable',
    'secret-in-link',
    'not-permitted',
  ]),
  /** One value that is allowed. */
  example: z.string().optional(),
  rule: FieldRule.optional(),
  /** Numbers and names of the rule; `with` is what of the query it follows from. */
  params: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
  /** The same, as a sentence in the language asked for. */
  message: z.string().optional(),
})
export type FieldError = z.infer<typeof FieldError>

/** RFC 9457 problem details. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  errors: z.array(FieldError).optional(),
})
export type Problem = z.infer<typeof Problem>
