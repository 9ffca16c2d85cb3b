import { z } from 'zod'

/** One field that could not be read: its name in the query, what was read, what is allowed. */
export const FieldError = z.object({
  param: z.string(),
  got: z.string(),
  expected: z.string(),
  code: z.enum([
    'unknown',
    'repeated',
    'unreadable',
    'out-of-range',
    'not-a-choice',
    'too-long',
    'unprintable',
    'secret-in-link',
    'not-permitted',
  ]),
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
