import type { BundleFile, Origin } from '@plimsoll/schemas/bundle'
import type { Head } from '@plimsoll/schemas/deployment'
import type { ConceptId } from '@plimsoll/schemas/ids'
import type { DerivationId } from '@plimsoll/schemas/plan'
import type { PlanRequest } from '@plimsoll/schemas/request'

/** A line that matches carries the decision of a concept, by a derived number or a given field. */
export type OriginRule = {
  /** Without flags. */
  match: RegExp
  /** In YAML also: the keys that the line stands below, joined by `/`. */
  within?: RegExp
  concept: ConceptId
} & (
  | { derivation: DerivationId; field?: never }
  | { field: Exclude<keyof PlanRequest, 'v' | 'policy'>; derivation?: never }
)

type Draft = {
  path: string
  language: BundleFile['language']
  text: string
  rules: readonly OriginRule[]
  /** Octal; 0o644 where it is left out, 0o755 for a program. */
  mode?: number
}

/** A file of the bundle: the head comment put in, the end made one newline, the lines traced. */
export function bundleFile(head: Head, draft: Draft): BundleFile {
  const { path, language, rules, mode = 0o644 } = draft
  const text = withHead(language, headLines(head), `${draft.text.trimEnd()}\n`)
  return { path, mode, language, text, origins: originsOf(language, text, rules) }
}

/** nginx reads no comment beyond 4096 bytes, and Docker no line beyond 65,535. */
const linkPiece = /.{1,2000}/g

/** The permalink, the version of the constants, and what forbids the plan where it was forced. */
function headLines({ permalink, policyVersion, warnings }: Head): string[] {
  const [link = '', ...rest] = permalink.match(linkPiece) ?? []
  return [
    `Plan: ${link}`,
    ...rest.map((piece) => `      ${piece}`),
    `Made by Plimsoll with policy ${policyVersion}. Change the plan, not this file.`,
    ...warnings.map((text) => `WARNING: ${text.replace(/\s+/g, ' ')}`),
  ]
}

function withHead(language: BundleFile['language'], lines: string[], text: string): string {
  if (language === 'json') return text
  if (language === 'markdown') return `<!--\n${lines.map(commentText).join('\n')}\n-->\n\n${text}`
  const comment = `${lines.map((line) => `# ${line}`).join('\n')}\n`
  // `caddy fmt` wants no empty line before the global options
  if (language === 'caddyfile') return comment + text
  if (!text.startsWith('#!')) return `${comment}\n${text}`
  const end = text.indexOf('\n') + 1
  return `${text.slice(0, end)}${comment}\n${text.slice(end)}`
}

/** `-->` would end the comment, and `<` could begin markup in a careless reader. */
const commentText = (line: string) => line.replaceAll('-->', '--&gt;').replaceAll('<', '&lt;')

function originsOf(
  language: BundleFile['language'],
  text: string,
  rules: readonly OriginRule[],
): Origin[] {
  const lines = text.split('\n')
  const keys = language === 'yaml' ? keysAbove(lines) : []
  // Most lines match no rule, and one pattern of them all tells so in a third of the time.
  const any = new RegExp(rules.map(({ match }) => match.source).join('|'))
  return lines.flatMap((line, index): Origin[] => {
    if (/^\s*#/.test(line)) return []
    const above = language === 'yaml' ? nameAbove(line, lines[index - 1]) : null
    const texts = (above === null ? [line] : [line, above]).filter((text) => any.test(text))
    if (texts.length === 0) return []
    return rules
      .filter(({ match }) => texts.some((text) => match.test(text)))
      .filter(({ within }) => within?.test(keys[index] ?? '') ?? true)
      .map(({ match: _, within: __, ...origin }): Origin => ({ line: index + 1, ...origin }))
  })
}

/** Of each line of a YAML file the keys that it stands below, the outermost first. */
function keysAbove(lines: readonly string[]): string[] {
  const open: { depth: number; key: string }[] = []
  return lines.map((line) => {
    const [, indent = '', dashes = '', key] =
      /^( *)((?:- )*)("[^"]*"|[^\s:#"]+):(?= |$)/.exec(line) ?? []
    const depth = key === undefined ? line.search(/\S/) : indent.length + dashes.length
    if (depth >= 0) while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop()
    const path = open.map((one) => one.key).join('/')
    if (key !== undefined) open.push({ depth, key })
    return path
  })
}

/**
 * In YAML a name and its value may stand on two lines, as an option in a list of words or a
 * variable in a list of pairs do: the line above, where it names what this one holds.
 */
function nameAbove(line: string, above = ''): string | null {
  const isWord = /^\s*- (?!"?--)\S/.test(line) && /^\s*- "?--\S+$/.test(above)
  const isValue = /^\s*value: /i.test(line) && /^\s*- (name|key): /i.test(above)
  return isWord || isValue ? above : null
}
