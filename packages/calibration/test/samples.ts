import { readFileSync } from 'node:fs'
import type {
  CalibrationAnswer,
  CalibrationProblem,
  CalibrationSample,
} from '@plimsoll/schemas/calibration'
import { calibrate } from '../src/calibrate.ts'

const folder = new URL('./samples/', import.meta.url)

export const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8')

/** A captured sample with what is known beside it. */
export const sample = (
  file: string,
  hints: Omit<CalibrationSample, 'text'> = {},
): CalibrationSample => ({ text: textOf(file), ...hints })

export function answerOf(...samples: CalibrationSample[]): CalibrationAnswer {
  const answer = calibrate({ samples })
  if ('errors' in answer) throw new Error(JSON.stringify(answer.errors))
  return answer
}

export function problemOf(text: string): CalibrationProblem {
  const answer = calibrate({ text })
  if (!('errors' in answer)) throw new Error(`read as ${answer.readAs}`)
  return answer
}

export const files = [
  'wrk-light.txt',
  'wrk-saturated.txt',
  'wrk-light-varied.txt',
  'hey-light.txt',
  'hey-saturated.txt',
  'hey-between.txt',
  'k6-light.txt',
  'k6-light-export.txt',
  'k6-saturated.txt',
  'k6-saturated-export.txt',
  'k6-legacy.txt',
  'oha-light.txt',
  'oha-light-json.txt',
  'oha-deadline-json.txt',
  'ps-idle.txt',
  'ps-aux.txt',
  'ps-axo.txt',
  'ps-gunicorn.txt',
  'smaps-rollup.txt',
  'docker-stats.txt',
  'docker-stats.jsonl',
  'prometheus-first.txt',
  'prometheus-second.txt',
]
