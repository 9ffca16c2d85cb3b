import type {
  CalibrationAnswer,
  CalibrationProblem,
  CalibrationSample,
  SampleError,
} from '@plimsoll/schemas/calibration'
import type { Lang } from '@plimsoll/schemas/ids'
import { ask } from './client.ts'

type Calibrated =
  | { ok: true; value: CalibrationAnswer }
  | { ok: false; title: string; unread: readonly SampleError[]; messages: readonly string[] }

/** What pasted measurements imply, or what of them could not be read. Throws `Unreachable`. */
export async function calibrate(
  samples: readonly CalibrationSample[],
  lang: Lang,
): Promise<Calibrated> {
  const path = `/api/v1/calibrate?lang=${lang}`
  const asked = fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ samples }),
  })
  const answer = await ask<CalibrationAnswer>(path, new AbortController().signal, asked)
  if (answer.ok) return answer
  const problem = answer.problem as typeof answer.problem & {
    samples?: CalibrationProblem['errors']
  }
  const messages = (problem.errors ?? []).map((error) => error.message ?? error.expected)
  return {
    ok: false,
    title: problem.title,
    unread: problem.samples ?? [],
    messages: messages.length > 0 || problem.samples ? messages : [problem.detail ?? problem.title],
  }
}
