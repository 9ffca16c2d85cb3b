import type { EnvVariable } from './selection.ts'

/*
 * A link is stored in histories, logs and chats, so a secret in it is a secret no more. The name
 * tells most; the value is checked for the shapes that credentials commonly have.
 */
const tellingName =
  /(^|_)(\w*(secret|password|passwd|passphrase)|pwd|token|credentials?|api_?key|access_?key|private_?key|secret_?key|auth_?key|encryption_?key|signing_?key)(_|$)/i
const namesOnly =
  /(^|_)(file|path|dir|url|name|ttl|timeout|length|max|min|expire[sd]?|minutes|seconds|header|algorithm)$/i

/** A password in an address, unless it is taken from a variable. */
const addressWithPassword = /\b([a-z][a-z0-9+.-]*:\/\/[^/\s:@]*):(?!\$)[^/\s@]+@/i
const tellingTexts = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  addressWithPassword,
  /\b(AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\b(ghp|gho|ghs|ghu|github_pat|glpat|xox[abprs]|sk|rk|pk|whsec|hf)[-_][A-Za-z0-9_-]{16,}/,
  /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/,
]
/** A path may be as long and is no secret. */
const randomText = /^(?!\.{0,2}\/)(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9+/_=-]{32,}$/

/** True for a variable whose value should come from the operator and not from a link. */
export function looksLikeSecret({ name, value }: EnvVariable): boolean {
  if (value === null || value === '') return false
  if (tellingName.test(name) && !namesOnly.test(name)) return true
  return randomText.test(value) || tellingTexts.some((pattern) => pattern.test(value))
}

/** `NAME=value` and `--name=value`, also `--name value`; a value may be quoted. */
const assignment =
  /(?:^|[\s;&|("'])(?:--?)?([A-Za-z_][\w-]*)(?:=|(?<=\s--[\w-]+)\s+)("[^"]*"|'[^']*'|[^\s;&|)"']+)/g

/** What a secret is shown as, and the variable that the operator should supply instead. */
export type FoundSecret = { shown: string; variable: string }

/** A secret in a variable or in a shell command. */
export function secretOf(entry: EnvVariable | string): FoundSecret | null {
  if (typeof entry !== 'string') {
    const { name } = entry
    return looksLikeSecret(entry) ? { shown: `${name}=…`, variable: name } : null
  }
  for (const [, name = '', quoted = ''] of entry.matchAll(assignment)) {
    const value = quoted.replace(/^["']|["']$/g, '')
    // what the shell takes from elsewhere is no secret yet
    if (/^[$`-]/.test(value)) continue
    const variable = name.replaceAll('-', '_').toUpperCase()
    if (looksLikeSecret({ name: variable, value })) return { shown: `${name}=…`, variable }
  }
  const address = addressWithPassword.exec(entry)
  if (address) return { shown: `${address[1]}:…@`.slice(0, 60), variable: 'DATABASE_URL' }
  const isTelling = tellingTexts.some((pattern) => pattern.test(entry))
  return isTelling ? { shown: '…', variable: 'SECRET_KEY' } : null
}
