import { z } from 'zod'
import { Ranges } from './range.ts'
import { Selection } from './selection.ts'
import { Workload } from './workload.ts'

/** A plan query, read: every field present, units in the names. */
export const PlanRequest = z.object({
  v: z.literal(1),
  /** Version of the constants the link was made with; null: whatever is current. */
  policy: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .nullable(),
  /** Fields given as a range; the field itself then holds the range's middle. */
  ranges: Ranges,
  ...Workload.shape,
  ...Selection.shape,
})
export type PlanRequest = z.infer<typeof PlanRequest>
