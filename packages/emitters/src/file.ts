import type { BundleFile, Origin } from '@plimsoll/schemas/bundle'
import type { Head } from '@plimsoll/schemas/deployment'
import type { ConceptId } from '@plimsoll/schemas/ids'
import type { DerivationId } from '@plimsoll/schemas/plan'
import type { PlanRequest } from '@plimsoll/schemas/request'

/** A line that matches carries the decision of a concept, by a derived number or a given field. */
export type OriginRule = {
  match: RegExp
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
  return { path, mode, language, text, origins: originsOf(text, rules) }
}

/** The permalink, the version of the constants, and what forbids the plan where it was forced. */
function headLines({ permalink, policyVersion, warnings }: Head): string[] {
  return [
    `Plan: ${permalink}`,
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

function originsOf(text: string, rules: readonly OriginRule[]): Origin[] {
  const origins: Origin[] = []
  text.split('\n').forEach((line, index) => {
    if (/^\s*#/.test(line)) return
    for (const { match, ...origin } of rules) {
      if (match.test(line)) origins.push({ line: index + 1, ...origin } as Origin)
    }
  })
  return origins
}
