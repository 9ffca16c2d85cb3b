import type { CalibrationSample, SampleError } from '@plimsoll/schemas/calibration'
import { parseQuantity } from '@plimsoll/schemas/units'
import type { Hints } from './study.ts'

/** The hints of a sample in the units used inside, or those that can't be read. */
export function readHints(
  sample: CalibrationSample,
  index: number,
): { hints: Hints } | { errors: SampleError[] } {
  const { workers, connections, cores, withoutModel, at, model, io } = sample
  const modelMiB = model === undefined ? undefined : parseQuantity('size', model)
  const ioMs = io === undefined ? undefined : parseQuantity('duration', io)
  const errors: SampleError[] = []
  if (modelMiB === null) errors.push(unreadable(index, model ?? '', '512MiB'))
  if (ioMs === null) errors.push(unreadable(index, io ?? '', '40ms'))
  if (modelMiB === null || ioMs === null) return { errors }
  return {
    hints: {
      ...(workers !== undefined && { workers }),
      ...(connections !== undefined && { connections }),
      ...(cores !== undefined && { cores }),
      ...(withoutModel !== undefined && { withoutModel }),
      ...(at !== undefined && { atS: typeof at === 'number' ? at : Date.parse(at) / 1000 }),
      ...(modelMiB !== undefined && { modelMiB }),
      ...(ioMs !== undefined && { ioMs }),
    },
  }
}

const unreadable = (sample: number, got: string, expected: string): SampleError => ({
  code: 'unreadable-hint',
  sample,
  tried: null,
  line: null,
  got,
  expected,
})

/** The hints of all samples together: of those given more than once, the last. */
export const merged = (all: readonly Hints[]): Hints => Object.assign({}, ...all)
