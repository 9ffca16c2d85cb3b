import { calibrate } from '@plimsoll/calibration/calibrate'
import { textOf } from '@plimsoll/messages/t'
import {
  type CalibrationAnswer,
  CalibrationSample,
  CalibrationSamples,
  type SampleError,
} from '@plimsoll/schemas/calibration'
import type { Lang } from '@plimsoll/schemas/ids'
import type { FieldError } from '@plimsoll/schemas/problem'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { sendProblem } from '../plugins/problems.ts'
import type { RawQuery } from '../query.ts'
import { askLang, JSON_TYPE } from './ask.ts'

/** `POST /api/v1/calibrate`: the parameters that pasted measurements imply. */
export function calibrateRoutes(server: FastifyInstance): void {
  server.post<{ Querystring: RawQuery }>('/api/v1/calibrate', (request, reply) => {
    const lang = askLang(request, reply)
    if (!lang) return reply
    const { body } = request
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      return sendProblem(request, reply, 'malformed-json', {}, lang)
    }
    const schema = 'samples' in body ? CalibrationSamples : CalibrationSample
    const input = schema.safeParse(body)
    if (!input.success) {
      const errors = input.error.issues.slice(0, 20).map(fieldError)
      return sendProblem(request, reply, 'invalid-fields', { errors }, lang)
    }
    const answer = calibrate(input.data)
    if ('errors' in answer) {
      const { errors, accepted } = answer
      const samples = errors.map((error) => ({ ...error, text: errorText(error, lang) }))
      return sendProblem(request, reply, 'unreadable-samples', { samples, accepted }, lang)
    }
    return reply
      .header('cache-control', 'no-store')
      .type(JSON_TYPE)
      .send(JSON.stringify(present(answer, lang)))
  })
}

/** The answer with words; the link keeps the language, as those of the page do. */
function present(answer: CalibrationAnswer, lang: Lang): CalibrationAnswer {
  const query = lang === 'en' ? answer.query : `${answer.query}&lang=${lang}`
  return {
    ...answer,
    query,
    permalink: `/?${query}`,
    parameters: answer.parameters.map((parameter) => ({
      ...parameter,
      how: {
        ...parameter.how,
        text: sentence(lang, `how.${parameter.how.code}`, parameter.how.params),
      },
    })),
    missing: answer.missing.map((gap) => ({
      ...gap,
      text: sentence(lang, `missing.${gap.code}`, gap.params),
    })),
  }
}

const sentence = (lang: Lang, key: string, params: Record<string, string | number>): string =>
  textOf(lang, `calibration.${key}`, params) ?? key

const errorText = ({ code, ...params }: SampleError, lang: Lang): string =>
  sentence(lang, `error.${code}`, {
    ...params,
    tried: params.tried === null ? '' : sentence(lang, `format.${params.tried}`, {}),
    line: params.line ?? 0,
    text: '',
  })

function fieldError(issue: z.core.$ZodIssue): FieldError {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    const param = [...path, issue.keys[0] ?? ''].join('.').slice(0, 60)
    const expected = ['samples', ...Object.keys(CalibrationSample.shape)].join(' | ')
    return { param, got: '?', expected, code: 'unknown' }
  }
  const isText = 'origin' in issue && issue.origin === 'string'
  const isBound = issue.code === 'too_big' || issue.code === 'too_small'
  return {
    param: path.join('.').slice(0, 60),
    got: '?',
    expected: allowedBy(issue),
    code: !isBound
      ? 'unreadable'
      : isText && issue.code === 'too_big'
        ? 'too-long'
        : 'out-of-range',
  }
}

/** What the schema allows, in no language: a type, a bound or a choice. */
function allowedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected
    case 'invalid_value':
      return issue.values.map(String).join(' | ')
    case 'too_small':
      return `${issue.minimum}..`
    case 'too_big':
      return `..${issue.maximum}`
    default:
      return 'JSON'
  }
}
