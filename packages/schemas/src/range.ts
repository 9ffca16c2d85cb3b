import { z } from 'zod'

/** Fields that may be given as a range, where nobody measured them yet. */
export const RangedField = z.enum([
  'cpuTimeMs',
  'ioWaitMs',
  'holdMiB',
  'baseMiB',
  'modelMiB',
  'arrivalRateRps',
  'peakToMean',
])
export type RangedField = z.infer<typeof RangedField>

/** Both ends are possible; what lies between is taken as evenly likely on a logarithmic scale. */
export const Range = z.object({ low: z.number().min(0), high: z.number().min(0) })
export type Range = z.infer<typeof Range>

export const Ranges = z.partialRecord(RangedField, Range)
export type Ranges = z.infer<typeof Ranges>

export const isRangedField = (field: string): field is RangedField =>
  RangedField.options.includes(field as RangedField)

/** Position 0 to 1 in a range: logarithmic, or linear where it starts at 0. */
export const within = ({ low, high }: Range, position: number): number =>
  low > 0 ? low * (high / low) ** position : low + (high - low) * position

/** The value that a plan is made for. */
export const middleOf = (range: Range): number => within(range, 0.5)
