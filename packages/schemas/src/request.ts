import { z } from 'zod'
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
  ...Workload.shape,
  ...Selection.shape,
})
export type PlanRequest = z.infer<typeof PlanRequest>
