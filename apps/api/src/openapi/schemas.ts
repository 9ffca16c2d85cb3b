import { Bundle } from '@plimsoll/schemas/bundle'
import { CalibrationAnswer, CalibrationInput } from '@plimsoll/schemas/calibration'
import { Catalog } from '@plimsoll/schemas/catalog'
import type { Lang } from '@plimsoll/schemas/ids'
import { isParameterName, type ParameterName, parameterNames } from '@plimsoll/schemas/parameters'
import { PlanAnswer } from '@plimsoll/schemas/plan'
import { Problem } from '@plimsoll/schemas/problem'
import { PlanRequest } from '@plimsoll/schemas/request'
import { StressAnswer } from '@plimsoll/schemas/stress'
import { isUnit } from '@plimsoll/schemas/units'
import { z } from 'zod'
import { parameterEntry } from '../catalog.ts'
import { parameterSchema, type Schema } from './parameters.ts'

const Health = z.object({ status: z.enum(['ok', 'ready', 'stopping']) })

const published = {
  PlanRequest,
  PlanAnswer,
  CalibrationInput,
  CalibrationAnswer,
  StressAnswer,
  Bundle,
  Catalog,
  Problem,
  Health,
}

export type SchemaName = keyof typeof published | 'PlanBody'

/**
 * Components of the document, from the very schemas that check or describe the answers. They are
 * open (`additionalProperties` is not forbidden): fields may be added within one version.
 */
export function componentSchemas(lang: Lang): Record<SchemaName, Schema> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(published)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  })
  const components: Record<string, Schema> = {}
  for (const [name, { $id: _id, $schema: _schema, ...schema }] of Object.entries(schemas)) {
    components[name] = schema
  }
  components.PlanBody = planBody(lang, components.PlanRequest!)
  return components as Record<SchemaName, Schema>
}

/** What may be posted: the names of the query, the fields of the normalised request, or both. */
function planBody(lang: Lang, request: Schema): Schema {
  const fields = Object.entries(request.properties as Record<string, Schema>)
  const names = parameterNames.map((name) => [name, bodySchema(lang, name)] as const)
  const byName = Object.fromEntries(names)
  const properties = {
    ...Object.fromEntries(fields.filter(([field]) => !isParameterName(field))),
    ...Object.fromEntries(
      fields
        .filter(([field]) => isParameterName(field))
        .map(([field, schema]) => [field, { anyOf: [byName[field], schema] }]),
    ),
    ...Object.fromEntries(names.filter(([name]) => !fields.some(([field]) => field === name))),
  }
  return { type: 'object', properties, additionalProperties: false }
}

/** A quantity may come as a bare number; null is 'none', for what has no default. */
function bodySchema(lang: Lang, name: ParameterName): Schema {
  const entry = parameterEntry(lang, name)
  const { default: _default, ...schema } = parameterSchema(entry)
  const forms = isUnit(entry.kind) ? [schema, { type: 'number' }] : [schema]
  if (entry.default === null) forms.push({ type: 'null' })
  return forms.length === 1 ? schema : { anyOf: forms }
}
