import type { BundleFile } from '@plimsoll/schemas/bundle'

export type TokenKind = 'comment' | 'keyword' | 'key' | 'string' | 'number' | 'plain'
export type Token = { kind: TokenKind; text: string }

/*
 * Line by line, since a file is shown line by line: one expression a language, its named groups
 * being kinds. The languages are configuration, where a line hardly ever leans on the one above.
 */
const string = String.raw`(?<string>"(?:[^"\\]|\\.)*"|'[^']*')`
const hash = String.raw`(?<comment>(?<=^|\s)#.*)`
const variable = String.raw`\$\{[^}]*\}?|\$[\w@#?*]+`
const amount = String.raw`(?<number>(?<![\w./:-])-?\d[\d.]*(?:%|[a-zA-Z]{1,3})?(?![\w./-]))`

const rules: Record<BundleFile['language'], RegExp | null> = {
  ini: rule(
    String.raw`(?<comment>^\s*[#;].*)`,
    String.raw`(?<keyword>^\s*\[[^\]]+\])`,
    String.raw`(?<key>^\s*[\w.-]+(?=\s*=))`,
    string,
    amount,
  ),
  yaml: rule(
    hash,
    String.raw`(?<key>(?<=^\s*(?:- +)*)["']?[\w./$-]+["']?(?=:(?:\s|$)))`,
    string,
    String.raw`(?<keyword>\b(?:true|false|null)\b|^---|(?<=[:-] )[|>][-+]?$)`,
    amount,
  ),
  nginx: rule(
    hash,
    string,
    `(?<keyword>${variable})`,
    String.raw`(?<key>(?<=^\s*|[{;]\s*)[a-z_]+(?=[\s;]))`,
    amount,
  ),
  caddyfile: rule(
    hash,
    string,
    String.raw`(?<keyword>\{[^\s}]+\}|(?<=\s|^)@\w+)`,
    String.raw`(?<key>(?<=^\s+)[a-z_]+(?=\s|$))`,
    amount,
  ),
  dockerfile: rule(
    hash,
    String.raw`(?<keyword>^\s*(?:FROM|RUN|COPY|ADD|ENV|ARG|WORKDIR|USER|EXPOSE|CMD|ENTRYPOINT|HEALTHCHECK|LABEL|STOPSIGNAL|VOLUME|SHELL)\b|\bAS\b)`,
    string,
    String.raw`(?<key>${variable}|(?<=\s)--[\w-]+)`,
    amount,
  ),
  shell: rule(
    hash,
    string,
    String.raw`(?<key>${variable}|^\s*\w+(?==))`,
    String.raw`(?<keyword>\b(?:if|then|elif|else|fi|for|in|do|done|while|case|esac|function|return|exit|set|exec|local|export|trap)\b)`,
    amount,
  ),
  env: rule(hash, String.raw`(?<key>^\w+(?==))`, string, amount),
  json: rule(
    String.raw`(?<key>"(?:[^"\\]|\\.)*"(?=\s*:))`,
    string,
    String.raw`(?<keyword>\b(?:true|false|null)\b)`,
    amount,
  ),
  markdown: rule(
    '(?<keyword>^#{1,6} .*)',
    String.raw`(?<comment>^(?:\x60{3}.*|<!--.*|-->))`,
    String.raw`(?<string>\x60[^\x60]+\x60)`,
    String.raw`(?<key>\[[^\]]+\]\([^)]*\))`,
  ),
  text: null,
}

function rule(...alternatives: string[]): RegExp {
  return new RegExp(alternatives.join('|'), 'g')
}

/** The parts of one line; joined they are the line again. */
export function tokensOf(language: BundleFile['language'], line: string): Token[] {
  const expression = rules[language]
  if (!expression) return [{ kind: 'plain', text: line }]
  const tokens: Token[] = []
  let end = 0
  for (const match of line.matchAll(expression)) {
    if (match[0] === '') continue
    if (match.index > end) tokens.push({ kind: 'plain', text: line.slice(end, match.index) })
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0]
    tokens.push({ kind: (kind ?? 'plain') as TokenKind, text: match[0] })
    end = match.index + match[0].length
  }
  if (end < line.length) tokens.push({ kind: 'plain', text: line.slice(end) })
  return tokens
}
