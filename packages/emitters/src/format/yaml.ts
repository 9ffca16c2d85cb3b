import { Alias, Document, type Node, Pair, Scalar, type ScalarTag, YAMLMap, YAMLSeq } from 'yaml'

/** What a YAML file holds; a key whose value is undefined is left out. */
export type YamlData =
  | string
  | number
  | boolean
  | null
  | undefined
  | Commented
  | Anchored
  | Merged
  | readonly YamlData[]
  | { readonly [key: string]: YamlData }

class Commented {
  readonly value: YamlData
  readonly lines: readonly string[]
  constructor(value: YamlData, lines: readonly string[]) {
    this.value = value
    this.lines = lines
  }
}

class Anchored {
  readonly name: string
  readonly value: YamlData
  constructor(name: string, value: YamlData) {
    this.name = name
    this.value = value
  }
}

class Merged {
  readonly anchor: string
  readonly value: { readonly [key: string]: YamlData }
  constructor(anchor: string, value: { readonly [key: string]: YamlData }) {
    this.anchor = anchor
    this.value = value
  }
}

/** The value with a comment on the lines above its key or its dash. */
export const commented = (value: YamlData, ...lines: string[]): YamlData =>
  new Commented(value, lines)

/** The value under a name that `merged` refers to. */
export const anchored = (name: string, value: YamlData): YamlData => new Anchored(name, value)

/** A mapping that takes the keys of the anchored one and replaces those given here. */
export const merged = (anchor: string, value: { readonly [key: string]: YamlData }): YamlData =>
  new Merged(anchor, value)

/** Types of their own to readers of YAML 1.1, which the library's compatibility misses. */
const specialToOldReaders = /^(=|<<)$/

function scalar(value: string | number | boolean | null): Scalar {
  const node = new Scalar(value)
  if (typeof value === 'string' && specialToOldReaders.test(value)) node.type = 'QUOTE_DOUBLE'
  return node
}

const comment = (lines: readonly string[]) => lines.map((line) => ` ${line}`).join('\n')

function mapping(value: { readonly [key: string]: YamlData }): YAMLMap {
  const map = new YAMLMap()
  for (const [name, entry] of Object.entries(value)) {
    if (entry === undefined) continue
    const key = scalar(name)
    if (entry instanceof Commented) key.commentBefore = comment(entry.lines)
    map.items.push(new Pair(key, nodeOf(entry instanceof Commented ? entry.value : entry)))
  }
  return map
}

function sequence(value: readonly YamlData[]): YAMLSeq {
  const seq = new YAMLSeq()
  for (const entry of value) {
    const item = nodeOf(entry instanceof Commented ? entry.value : entry)
    if (entry instanceof Commented) item.commentBefore = comment(entry.lines)
    seq.items.push(item)
  }
  return seq
}

function nodeOf(value: YamlData): Node {
  if (value instanceof Anchored) {
    const node = nodeOf(value.value)
    if (!(node instanceof Alias)) (node as YAMLMap).anchor = value.name
    return node
  }
  if (value instanceof Merged) {
    const map = mapping(value.value)
    map.items.unshift(new Pair(new Scalar(mergeKey), new Alias(value.anchor)))
    return map
  }
  if (value instanceof Commented) return nodeOf(value.value)
  if (Array.isArray(value)) return sequence(value as readonly YamlData[])
  if (typeof value === 'object' && value !== null) {
    return mapping(value as { readonly [key: string]: YamlData })
  }
  return scalar((value ?? null) as string | number | boolean | null)
}

/** The merge key is a symbol here: the same characters as text stay a text, in quotes. */
const mergeKey = Symbol('<<')
const mergeTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:merge',
  default: true,
  identify: (value) => value === mergeKey,
  resolve: (text) => text,
  stringify: () => '<<',
}

/**
 * One YAML document that readers of 1.1 and 1.2 understand alike: a text that either would take
 * for another type is quoted. Lines are never folded, so that one value stands on one line.
 */
export function yamlText(data: YamlData): string {
  const document = new Document(nodeOf(data), {
    compat: 'yaml-1.1',
    customTags: (tags) => [mergeTag, ...tags],
  })
  return `---\n${document.toString({ lineWidth: 0 })}`
}

/**
 * The same data with every text, though no key, passed through `change`: for formats that expand
 * variables inside the texts of their YAML.
 */
export function mapTexts(data: YamlData, change: (text: string) => string): YamlData {
  const within = (value: YamlData): YamlData => mapTexts(value, change)
  const entries = (value: { readonly [key: string]: YamlData }) =>
    Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, within(entry)]))
  if (typeof data === 'string') return change(data)
  if (data instanceof Commented) return new Commented(within(data.value), data.lines)
  if (data instanceof Anchored) return new Anchored(data.name, within(data.value))
  if (data instanceof Merged) return new Merged(data.anchor, entries(data.value))
  if (Array.isArray(data)) return data.map(within)
  if (typeof data === 'object' && data !== null) {
    return entries(data as { readonly [key: string]: YamlData })
  }
  return data
}

/**
 * `$` doubled: what Compose wants in every text, and Kubernetes in `command`, `args` and the
 * values of `env`, where `$(NAME)` would be expanded and `$$` is one `$`.
 */
export const escapeDollar = (text: string): string => text.replaceAll('$', '$$$$')
