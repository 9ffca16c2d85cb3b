import { z } from 'zod'
import { parameterNames } from './parameters.ts'

/*
 * What `calibrate` reads and answers: measurements that people have, and the parameters that they
 * imply. The names are those of the JSON body.
 */

export const SampleFormat = z.enum([
  'wrk',
  'hey',
  'k6',
  'k6-json',
  'oha',
  'oha-json',
  'ps',
  'docker-stats',
  'docker-stats-json',
  'smaps-rollup',
  'prometheus',
])
export type SampleFormat = z.infer<typeof SampleFormat>

/** Longest text of one sample, in characters: a large Prometheus page has about 100,000. */
export const SAMPLE_MAX_CHARACTERS = 200_000

const quantityText = z.string().min(1).max(40)

/** One pasted output, with what it doesn't say itself. */
export const CalibrationSample = z.strictObject({
  text: z.string().min(1).max(SAMPLE_MAX_CHARACTERS),
  /** Workers that answered, in all. */
  workers: z.int().min(1).max(100_000).optional(),
  /** Requests that the load kept open at once; for `ps`, those in flight when it was taken. */
  connections: z.int().min(1).max(1_000_000).optional(),
  /** Cores that those workers shared, where there are fewer than workers. */
  cores: z.number().min(0.05).max(1024).optional(),
  /** When a page was scraped: seconds since 1970 or a time as ISO 8601 has it. */
  at: z.union([z.number().min(0).max(1e11), z.iso.datetime({ offset: true })]).optional(),
  /** What is known of the app: the model a worker loads, and the time a request waits. */
  model: quantityText.optional(),
  io: quantityText.optional(),
  /** Taken from the same app without its model loaded. */
  withoutModel: z.boolean().optional(),
  note: z.string().max(400).optional(),
})
export type CalibrationSample = z.infer<typeof CalibrationSample>

export const CalibrationSamples = z.strictObject({
  samples: z.array(CalibrationSample).min(1).max(12),
})

/** One sample, or several in the order they were taken. */
export const CalibrationInput = z.union([CalibrationSample, CalibrationSamples])
export type CalibrationInput = z.infer<typeof CalibrationInput>

/** `measured`: a definition applied; `inferred`: by a law whose premises the samples show; `assumed`: by one they don't. */
export const Confidence = z.enum(['measured', 'inferred', 'assumed'])
export type Confidence = z.infer<typeof Confidence>

const Params = z.record(z.string(), z.union([z.number(), z.string()]))

/** A line of a sample, both counted from 1. */
const SourceLine = z.object({ sample: z.int(), line: z.int(), text: z.string() })

export const CalibratedParameter = z.object({
  name: z.enum(parameterNames),
  /** As the plan query writes it. */
  value: z.string(),
  how: z.object({
    code: z.string(),
    formula: z.string(),
    params: Params,
    lines: z.array(SourceLine),
    /** The same as a sentence, added by the API in the language asked for. */
    text: z.string().optional(),
  }),
  confidence: Confidence,
  /** Where the samples say how uncertain the value is; in the notation of the query. */
  low: z.string().optional(),
  high: z.string().optional(),
})
export type CalibratedParameter = z.infer<typeof CalibratedParameter>

/** What would have to be known or measured to say more. */
export const Missing = z.object({ code: z.string(), params: Params, text: z.string().optional() })
export type Missing = z.infer<typeof Missing>

export const CalibrationAnswer = z.object({
  v: z.literal(1),
  /** The parameters as a plan query, without the question mark. */
  query: z.string(),
  permalink: z.string(),
  parameters: z.array(CalibratedParameter),
  missing: z.array(Missing),
  /** Format of each sample, in order. */
  readAs: z.array(SampleFormat),
})
export type CalibrationAnswer = z.infer<typeof CalibrationAnswer>

/** A sample, or a hint beside it, that could not be read. */
export const SampleError = z.object({
  code: z.enum(['unknown-format', 'unreadable-line', 'missing-line', 'unreadable-hint']),
  /** Counted from 1, like `line`. */
  sample: z.int(),
  tried: SampleFormat.nullable(),
  line: z.int().nullable(),
  got: z.string(),
  expected: z.string(),
  text: z.string().optional(),
})
export type SampleError = z.infer<typeof SampleError>

export const CalibrationProblem = z.object({
  errors: z.array(SampleError).min(1),
  accepted: z.array(SampleFormat),
})
export type CalibrationProblem = z.infer<typeof CalibrationProblem>
