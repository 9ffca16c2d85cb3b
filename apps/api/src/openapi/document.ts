import { t } from '@plimsoll/messages/t'
import type { Lang } from '@plimsoll/schemas/ids'
import { StressId } from '@plimsoll/schemas/stress'
import { type ParameterObject, planParameters, type Schema } from './parameters.ts'
import { componentSchemas, type SchemaName } from './schemas.ts'

const VERSION = '1.0.0'

const ref = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` })
const json = (name: SchemaName) => ({ 'application/json': { schema: ref(name) } })
const binary = { schema: { type: 'string', format: 'binary' } }

type ResponseKey =
  | 'BadRequest'
  | 'NotFound'
  | 'Infeasible'
  | 'TooMany'
  | 'NotModified'
  | 'BadBody'
  | 'Busy'
const response = (key: ResponseKey) => ({ $ref: `#/components/responses/${key}` })

const choice = (
  name: string,
  description: string,
  options: readonly string[],
  fallback: string,
): ParameterObject => ({
  name,
  in: 'query',
  required: false,
  description,
  schema: { type: 'string', enum: options, default: fallback },
})

export type Operation = {
  operationId: string
  summary: string
  description: string
  tags: string[]
  parameters?: (ParameterObject | { $ref: string })[]
  requestBody?: Schema
  responses: Record<string, Schema>
}

export type OpenApiDocument = {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string; license: Schema }
  servers: { url: string }[]
  tags: { name: string; description: string }[]
  paths: Record<string, { get?: Operation; post?: Operation }>
  components: {
    parameters: Record<string, ParameterObject>
    responses: Record<ResponseKey, Schema>
    schemas: Record<SchemaName, Schema>
  }
}

/** The OpenAPI 3.1 document, with its descriptions in `lang`. */
export function openApiDocument(lang: Lang): OpenApiDocument {
  const parameters = planParameters(lang)
  const planQuery = parameters.map(({ name }) => ({ $ref: `#/components/parameters/${name}` }))
  const force = choice('force', t(lang, 'doc.param.force'), ['yes', 'no'], 'no')
  const langOnly = { $ref: '#/components/parameters/lang' }
  const errors = { 400: response('BadRequest'), 429: response('TooMany') }
  const cached = { 304: response('NotModified') }
  const ok = (content: Schema) => ({ description: t(lang, 'doc.response.ok'), content })
  const operation = (
    operationId: keyof typeof tagOf,
    rest: Pick<Operation, 'responses'> & Partial<Operation>,
  ): Operation => ({
    operationId,
    summary: t(lang, `doc.${operationId}.summary`),
    description: t(lang, `doc.${operationId}.description`),
    tags: [tagOf[operationId]],
    ...rest,
  })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Plimsoll',
      version: VERSION,
      description: t(lang, 'doc.description'),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: (['plan', 'files', 'reference', 'health'] as const).map((name) => ({
      name,
      description: t(lang, `doc.tag.${name}`),
    })),
    paths: {
      '/api/v1/plan': {
        get: operation('getPlan', {
          parameters: planQuery,
          responses: { 200: ok(json('PlanAnswer')), ...cached, ...errors },
        }),
        post: operation('postPlan', {
          requestBody: { required: true, content: json('PlanBody') },
          responses: {
            200: ok(json('PlanAnswer')),
            ...errors,
            413: response('BadBody'),
            415: response('BadBody'),
          },
        }),
      },
      '/api/v1/bundle': {
        get: operation('getBundle', {
          parameters: [
            ...planQuery,
            choice('format', t(lang, 'doc.param.format'), ['zip', 'tar.gz', 'json'], 'zip'),
            force,
          ],
          responses: {
            200: ok({ 'application/zip': binary, 'application/gzip': binary, ...json('Bundle') }),
            ...cached,
            ...errors,
            422: response('Infeasible'),
          },
        }),
      },
      '/api/v1/bundle/{path}': {
        get: operation('getBundleFile', {
          parameters: [
            {
              name: 'path',
              in: 'path',
              required: true,
              description: t(lang, 'doc.param.path'),
              schema: { type: 'string' },
              example: 'README.md',
            },
            ...planQuery,
            force,
          ],
          responses: {
            200: ok({ 'text/plain': { schema: { type: 'string' } } }),
            ...cached,
            ...errors,
            404: response('NotFound'),
            422: response('Infeasible'),
          },
        }),
      },
      '/api/v1/card.png': {
        get: operation('getCard', {
          parameters: planQuery,
          responses: { 200: ok({ 'image/png': binary }), ...cached, ...errors },
        }),
      },
      '/api/v1/simulate': {
        get: operation('getSimulation', {
          parameters: [
            ...planQuery,
            choice('scenario', t(lang, 'doc.param.scenario'), StressId.options, 'steady'),
          ],
          responses: { 200: ok(json('StressAnswer')), ...cached, ...errors, 503: response('Busy') },
        }),
      },
      '/api/v1/calibrate': {
        post: operation('postCalibrate', {
          parameters: [langOnly],
          requestBody: { required: true, content: json('CalibrationInput') },
          responses: {
            200: ok(json('CalibrationAnswer')),
            ...errors,
            413: response('BadBody'),
            415: response('BadBody'),
          },
        }),
      },
      '/api/v1/catalog': {
        get: operation('getCatalog', {
          parameters: [langOnly],
          responses: { 200: ok(json('Catalog')), ...cached, ...errors },
        }),
      },
      '/api/openapi.json': {
        get: operation('getOpenApi', {
          parameters: [langOnly],
          responses: {
            200: ok({ 'application/json': { schema: { type: 'object' } } }),
            ...cached,
            ...errors,
          },
        }),
      },
      '/healthz': { get: operation('getHealth', { responses: { 200: ok(json('Health')) } }) },
      '/readyz': {
        get: operation('getReadiness', {
          responses: { 200: ok(json('Health')), 503: ok(json('Health')) },
        }),
      },
    },
    components: {
      parameters: Object.fromEntries(parameters.map((entry) => [entry.name, entry])),
      responses: responses(lang),
      schemas: componentSchemas(lang),
    },
  }
}

const tagOf = {
  getPlan: 'plan',
  postPlan: 'plan',
  getBundle: 'files',
  getBundleFile: 'files',
  getCard: 'files',
  postCalibrate: 'plan',
  getSimulation: 'plan',
  getCatalog: 'reference',
  getOpenApi: 'reference',
  getHealth: 'health',
  getReadiness: 'health',
} as const

function responses(lang: Lang): Record<ResponseKey, Schema> {
  const problem = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: ref('Problem') } },
  })
  return {
    BadRequest: problem(t(lang, 'problem.invalid-fields.detail')),
    BadBody: problem(t(lang, 'doc.response.bad-body')),
    NotFound: problem(t(lang, 'problem.no-such-file.detail')),
    Infeasible: problem(t(lang, 'problem.infeasible.detail')),
    TooMany: problem(t(lang, 'problem.too-many-requests.detail')),
    Busy: problem(t(lang, 'problem.too-busy.detail')),
    NotModified: { description: t(lang, 'doc.response.not-modified') },
  }
}
