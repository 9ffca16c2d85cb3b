import { proxies, runtimes, targets } from '@plimsoll/emitters/registry'
import { type MessageKey, t } from '@plimsoll/messages/t'
import { policyHistory, policyVersion } from '@plimsoll/planner/policy'
import { bounds, mostEntries, optionsOf, textBounds } from '@plimsoll/schemas/allowed'
import type { Catalog, CatalogParameter } from '@plimsoll/schemas/catalog'
import type { Lang } from '@plimsoll/schemas/ids'
import { type ParameterName, parameterNames, parameters } from '@plimsoll/schemas/parameters'
import { formatQuantity, type Unit } from '@plimsoll/schemas/units'

/** What goes with what, from the registries, and the parameter table, from the schemas. */
export function catalog(lang: Lang): Catalog {
  return {
    v: 1,
    policyVersion,
    policies: policyHistory.map(({ version, changes }) => ({ version, changes: [...changes] })),
    lang,
    targets: Object.values(targets).map(({ id, profile, proxies: fitting }) => ({
      id,
      ...variantTexts(lang, id),
      placement: profile.placement,
      proxies: [...fitting],
      defaultProxy: fitting[0]!,
      replications: [...profile.replications],
      defaultReplication: profile.defaultReplication,
    })),
    proxies: Object.values(proxies).map(({ id }) => ({ id, ...variantTexts(lang, id) })),
    runtimes: Object.values(runtimes).map(({ id, profile }) => ({
      id,
      ...variantTexts(lang, id),
      language: profile.language,
      canPreload: profile.canPreload,
      hasManager: profile.hasManager,
    })),
    parameters: parameterNames.map((name) => parameterEntry(lang, name)),
  }
}

type VariantId = keyof typeof targets | keyof typeof proxies | keyof typeof runtimes

const variantTexts = (lang: Lang, id: VariantId) => ({
  name: t(lang, `variant.${id}.name`),
  note: t(lang, `variant.${id}.note`),
})

const numeric: Partial<Record<string, Unit>> = {
  size: 'size',
  duration: 'duration',
  rate: 'rate',
  share: 'share',
  number: 'number',
  integer: 'number',
  'count-or-auto': 'number',
}

export function parameterEntry(lang: Lang, name: ParameterName): CatalogParameter {
  const { field, group, kind, fallback, example } = parameters[name]
  const unit = numeric[kind]
  const range = unit === undefined ? null : bounds(name)
  const bound = (value: number) => ({ value, text: formatQuantity(unit ?? 'number', value) })
  return {
    name,
    field,
    group,
    kind,
    default: fallback,
    example,
    min: range && bound(range.min),
    max: range && bound(range.max),
    options: kind === 'boolean' ? ['yes', 'no'] : optionsOf(name),
    text: textBounds(name),
    maxItems: mostEntries(name),
    label: t(lang, `param.${name}.label` satisfies MessageKey),
    help: t(lang, `param.${name}.help` satisfies MessageKey),
    measure: t(lang, `param.${name}.measure` satisfies MessageKey),
  }
}
