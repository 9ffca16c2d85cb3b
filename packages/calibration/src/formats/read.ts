import {
  type CalibrationSample,
  type SampleError,
  SampleFormat,
} from '@plimsoll/schemas/calibration'
import { linesOf, ReadError } from '../lines.ts'
import type { Observation } from '../observation.ts'
import {
  isDockerStats,
  isDockerStatsJson,
  readDockerStats,
  readDockerStatsJson,
} from './docker-stats.ts'
import { isHey, isOha, readHey } from './hey.ts'
import { isK6Json, isOhaJson, readK6Json, readOhaJson } from './json.ts'
import { isK6, readK6 } from './k6.ts'
import { isPrometheus, readPrometheus } from './prometheus.ts'
import { isPs, readPs } from './ps.ts'
import { isSmapsRollup, readSmapsRollup } from './smaps-rollup.ts'
import { isWrk, readWrk } from './wrk.ts'

type Format = {
  is(text: string): boolean
  read(lines: readonly string[], text: string): Observation
}

/** In the order in which they are tried: each mark is one that the formats before it lack. */
const formats: Record<SampleFormat, Format> = {
  'k6-json': { is: isK6Json, read: (_lines, text) => readK6Json(text) },
  'oha-json': { is: isOhaJson, read: (_lines, text) => readOhaJson(text) },
  'docker-stats-json': { is: isDockerStatsJson, read: readDockerStatsJson },
  wrk: { is: isWrk, read: readWrk },
  oha: { is: isOha, read: readHey },
  hey: { is: isHey, read: readHey },
  k6: { is: isK6, read: readK6 },
  'docker-stats': { is: isDockerStats, read: readDockerStats },
  'smaps-rollup': { is: isSmapsRollup, read: readSmapsRollup },
  ps: { is: isPs, read: readPs },
  prometheus: { is: isPrometheus, read: readPrometheus },
}

const order = Object.keys(formats) as SampleFormat[]

export const acceptedFormats: SampleFormat[] = SampleFormat.options

/** What one sample says; an error that names the format tried and the line it failed on. */
export function readSample(
  { text }: CalibrationSample,
  sample: number,
): { format: SampleFormat; lines: string[]; observation: Observation } | SampleError {
  const lines = linesOf(text)
  const plain = lines.join('\n')
  const format = order.find((name) => formats[name].is(plain))
  if (!format) {
    const at = lines.findIndex((line) => line.trim() !== '')
    return {
      code: 'unknown-format',
      sample,
      tried: null,
      line: at < 0 ? null : at + 1,
      got: clip(lines[at] ?? ''),
      expected: acceptedFormats.join(', '),
    }
  }
  try {
    return { format, lines, observation: formats[format].read(lines, plain) }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    const { line, got, expected } = error
    return {
      code: line === null ? 'missing-line' : 'unreadable-line',
      sample,
      tried: format,
      line: line ?? lines.length,
      got: clip(got || (line === null ? '' : (lines[line - 1] ?? ''))),
      expected,
    }
  }
}

export const clip = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text)
