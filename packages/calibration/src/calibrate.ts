import type {
  CalibratedParameter,
  CalibrationAnswer,
  CalibrationInput,
  CalibrationProblem,
  SampleError,
  SampleFormat,
} from '@plimsoll/schemas/calibration'
import { parameterNames } from '@plimsoll/schemas/parameters'
import { acceptedFormats, clip, readSample } from './formats/read.ts'
import { merged, readHints } from './hints.ts'
import { estimatesOf } from './infer/estimates.ts'
import { textOf } from './round.ts'
import { type Estimate, Gaps, type Sample, studyOf } from './study.ts'

/**
 * The parameters of a plan that measurements imply, each with how it was got, and what is missing
 * to say more; or the samples that can't be read, and why. Texts of any content are answered, in
 * time linear in their length.
 */
export function calibrate(input: CalibrationInput): CalibrationAnswer | CalibrationProblem {
  const given = 'samples' in input ? input.samples : [input]
  const samples: Sample[] = []
  const texts: string[][] = []
  const readAs: SampleFormat[] = []
  const errors: SampleError[] = []
  for (const [i, sample] of given.entries()) {
    const index = i + 1
    const found = readSample(sample, index)
    const known = readHints(sample, index)
    if ('errors' in known) errors.push(...known.errors)
    if ('code' in found) errors.push(found)
    if ('errors' in known || 'code' in found) continue
    samples.push({ index, hints: known.hints, observation: found.observation })
    texts.push(found.lines)
    readAs.push(found.format)
  }
  if (errors.length > 0) return { errors, accepted: acceptedFormats }
  const gaps = new Gaps()
  const hints = merged(samples.map((sample) => sample.hints))
  const parameters = estimatesOf(studyOf(samples), hints, gaps)
    .filter(isMeasurable)
    .map((estimate) => parameterOf(estimate, texts))
    .sort((a, b) => parameterNames.indexOf(a.name) - parameterNames.indexOf(b.name))
  const query = ['v=1', ...parameters.map(({ name, value }) => `${name}=${value}`)].join('&')
  return { v: 1, query, permalink: `/?${query}`, parameters, missing: gaps.list, readAs }
}

/** Sums and quotients of absurd numbers are no measurement. */
const isMeasurable = ({ value, low, high, params }: Estimate): boolean =>
  [value, low ?? 0, high ?? 0, ...Object.values(params)].every(
    (number) => typeof number === 'string' || Number.isFinite(number),
  )

function parameterOf(estimate: Estimate, texts: readonly string[][]): CalibratedParameter {
  const { name, confidence, code, formula, params } = estimate
  const value = textOf(name, estimate.value)
  const low = estimate.low === undefined ? undefined : textOf(name, estimate.low)
  const high = estimate.high === undefined ? undefined : textOf(name, estimate.high)
  return {
    name,
    value,
    how: {
      code,
      formula,
      params,
      lines: estimate.lines.map(({ sample, line }) => ({
        sample,
        line,
        text: clip((texts[sample - 1]?.[line - 1] ?? '').trim()),
      })),
    },
    confidence,
    ...(low !== undefined && low !== high && { low }),
    ...(high !== undefined && low !== high && { high }),
  }
}
