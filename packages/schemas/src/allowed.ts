import { z } from 'zod'
import { type ParameterName, parameters } from './parameters.ts'
import type { FieldError, FieldRule } from './problem.ts'
import { PlanRequest } from './request.ts'
import { EnvVariable } from './selection.ts'
import { formatQuantity, isUnit } from './units.ts'

/*
 * What is allowed of a parameter, read from the zod schemas that check it, so that error, reference
 * and check can't differ.
 */

const shapes = PlanRequest.shape as Record<string, z.ZodType>
export const schemaOf = (name: ParameterName): z.ZodType => shapes[parameters[name].field]!

/** Grammars that have a name; what is missing here is said by its bounds or choices alone. */
const rules: Partial<Record<ParameterName, FieldRule>> = {
  policy: 'month',
  name: 'dns-label',
  app: 'program',
  health: 'url-path',
  domain: 'host-name',
  email: 'email-address',
  before: 'text-line',
  env: 'variable',
  egress: 'host-and-port',
  image: 'image-reference',
  path: 'absolute-path',
  namespace: 'dns-label',
  class: 'dns-label',
  nginx: 'nginx-version',
}

/** What an error says of the values that would have been good. */
export function allowed(
  name: ParameterName,
): Pick<FieldError, 'expected' | 'example' | 'rule' | 'params'> {
  const { example } = parameters[name]
  const rule = rules[name]
  if (!rule) return { expected: expected(name), example }
  const max = textBounds(name)?.maxLength
  const params = rule === 'variable' ? variableLengths() : max ? { max } : {}
  return { expected: expected(name), example, rule, params }
}

/**
 * What is allowed, in notation that no language has to translate: bounds `10us..10m`, choices
 * `async | sync`, and the pattern of a text with its length.
 */
export function expected(name: ParameterName): string {
  const { kind } = parameters[name]
  if (kind === 'boolean') return 'yes | no'
  if (kind === 'band') return range(name).replace('..', '-')
  if (kind === 'count-or-auto') return `auto | ${range(name)}`
  if (isUnit(kind) || kind === 'integer') return range(name)
  const text = textBounds(name)
  return text ? patternOf(text) : optionsOf(name).join(' | ')
}

function range(name: ParameterName): string {
  const { kind } = parameters[name]
  const { min, max } = bounds(name)
  const unit = kind === 'band' ? 'share' : kind
  const text = (value: number) => (isUnit(unit) ? formatQuantity(unit, value) : String(value))
  return `${text(min)}..${text(max)}`
}

/** Smallest and largest number allowed, in the unit used inside. */
export function bounds(name: ParameterName): { min: number; max: number } {
  const number = numberIn(schemaOf(name))
  return { min: number?.minValue ?? 0, max: number?.maxValue ?? Number.MAX_SAFE_INTEGER }
}

function numberIn(schema: z.ZodType): z.ZodNumber | undefined {
  if (schema instanceof z.ZodNumber) return schema
  if (schema instanceof z.ZodNullable) return numberIn(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodUnion) return firstNumber(schema.options as z.ZodType[])
  if (schema instanceof z.ZodObject) return firstNumber(Object.values(schema.shape) as z.ZodType[])
  return undefined
}

function firstNumber(schemas: readonly z.ZodType[]): z.ZodNumber | undefined {
  for (const schema of schemas) {
    const found = numberIn(schema)
    if (found) return found
  }
  return undefined
}

/** The values of a choice, in order; empty where the parameter is no choice. */
export function optionsOf(name: ParameterName): string[] {
  return options(schemaOf(name))
}

function options(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String)
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String)
  if (schema instanceof z.ZodNullable) return options(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((o) => options(o as z.ZodType))
  return []
}

/** Grammar and length of a text, or of each text of a list; `pattern` null: any printable line. */
export type TextBounds = { pattern: string | null; maxLength: number | null }

export function textBounds(name: ParameterName): TextBounds | null {
  return textIn(schemaOf(name))
}

function textIn(schema: z.ZodType): TextBounds | null {
  if (schema instanceof z.ZodNullable) return textIn(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodArray) return textIn(schema.element as z.ZodType)
  if (schema instanceof z.ZodUnion) return textIn(schema.options[0] as z.ZodType)
  if (schema instanceof z.ZodString) {
    const { pattern = null, maxLength = null } = z.toJSONSchema(schema)
    return { pattern, maxLength }
  }
  return (schema as z.ZodType) === EnvVariable ? variableText() : null
}

const variableLengths = () => ({
  maxName: textIn(EnvVariable.shape.name)?.maxLength ?? 0,
  max: textIn(EnvVariable.shape.value)?.maxLength ?? 0,
})

/** `KEY` or `KEY=value`, as the query writes a variable. */
function variableText(): TextBounds {
  const { maxName, max } = variableLengths()
  const name = textIn(EnvVariable.shape.name)?.pattern?.replace(/^\^|\$$/g, '')
  return {
    pattern: `^(?=[^=]{1,${maxName}}(=.{0,${max}})?$)${name}(=.*)?$`,
    maxLength: maxName + 1 + max,
  }
}

/** Most entries of a list; null where the parameter is none. */
export function mostEntries(name: ParameterName): number | null {
  const schema = schemaOf(name)
  return schema instanceof z.ZodArray ? (z.toJSONSchema(schema).maxItems ?? null) : null
}

/** Both bounds of a text as one pattern. */
function patternOf({ pattern, maxLength }: TextBounds): string {
  if (maxLength === null) return pattern ?? '^.+$'
  if (pattern === null) return `^.{1,${maxLength}}$`
  if (pattern.startsWith('^(?=')) return pattern
  return `^(?=.{1,${maxLength}}$)${pattern.replace(/^\^/, '')}`
}
