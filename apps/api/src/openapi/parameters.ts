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

/* What a quantity or a range may look like; what it says, and whether that is allowed, is read later. */
const one = '[\\d.,\\s]*[\\d.,]([eE][+-]?\\d{1,3})?\\s*([^\\d.,\\s][^\\d.,]*)?'
const quantity = `^\\s*${one}(\\.\\.${one})?$`
const band = `^\\s*${one}(-|–|\\.\\.)${one}$`

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
    case 'band':
      return { type: 'string', pattern: band, ...fallback }
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
      return {
        type: 'array',
        items: textSchema(entry.text),
        ...(entry.maxItems !== null && { maxItems: entry.maxItems }),
      }
    default:
      return { ...textSchema(entry.text), ...fallback }
  }
}

const textSchema = (text: CatalogParameter['text']): Schema => ({
  type: 'string',
  ...(text?.pattern != null && { pattern: text.pattern }),
  ...(text?.maxLength != null && { maxLength: text.maxLength }),
})
