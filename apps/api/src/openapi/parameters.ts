import { t } from '@plimsoll/messages/t'
import type { CatalogParameter } from '@plimsoll/schemas/catalog'
import type { Lang } from '@plimsoll/schemas/ids'
import { parameterNames } from '@plimsoll/schemas/parameters'
import { parameterEntry } from '../catalog.ts'

export type Schema = Record<string, unknown>

export type ParameterObject = {
  name: string
  in: 'query' | 'path'
  required: boolean
  description: string
  schema: Schema
  example?: unknown
  style?: 'form'
  explode?: boolean
}

/** The plan query as OpenAPI parameters: description, bounds, default and example of each. */
export const planParameters = (lang: Lang): ParameterObject[] => [
  {
    name: 'v',
    in: 'query',
    required: false,
    description: t(lang, 'doc.param.v'),
    schema: { type: 'integer', enum: [1], default: 1 },
  },
  ...parameterNames.map((name) => planParameter(parameterEntry(lang, name), lang)),
]

function planParameter(entry: CatalogParameter, lang: Lang): ParameterObject {
  const { name, kind, example, label, help, measure, min, max } = entry
  const bounds = min && max ? [t(lang, 'doc.param.bounds', { min: min.text, max: max.text })] : []
  const isList = kind === 'list' || kind === 'variables'
  return {
    name,
    in: 'query',
    required: false,
    description: [`${label}.`, help, measure, ...bounds].join(' '),
    schema: parameterSchema(entry),
    example: isList ? [example] : example,
    ...(isList && { style: 'form' as const, explode: true }),
  }
}

/* What a quantity may look like; whether it is within bounds depends on its unit. */
const quantity = '^\\s*(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?\\s*[A-Za-zµμ/%]*\\s*$'

/** The schema of a parameter's text. */
export function parameterSchema({ kind, options, ...entry }: CatalogParameter): Schema {
  const fallback = entry.default === null ? {} : { default: entry.default }
  const whole = { minimum: entry.min?.value, maximum: entry.max?.value }
  switch (kind) {
    case 'size':
    case 'duration':
    case 'rate':
    case 'share':
    case 'number':
      return { type: 'string', pattern: quantity, ...fallback }
    case 'integer':
      return {
        type: 'integer',
        ...whole,
        ...(entry.default !== null && { default: Number(entry.default) }),
      }
    case 'count-or-auto':
      return {
        anyOf: [
          { type: 'string', enum: ['auto'] },
          { type: 'integer', ...whole },
        ],
        ...fallback,
      }
    case 'choice':
    case 'boolean':
      return { type: 'string', enum: options, ...fallback }
    case 'list':
    case 'variables':
      return { type: 'array', items: { type: 'string' } }
    default:
      return { type: 'string', ...fallback }
  }
}
