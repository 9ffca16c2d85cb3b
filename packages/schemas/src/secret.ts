import type { EnvVariable } from './selection.ts'

/*
 * A link is stored in histories, logs and chats, so a secret in it is a secret no more. The name
 * tells most; the value is checked for the shapes that credentials commonly have.
 */
const tellingName =
  /(^|_)(secret|password|passwd|passphrase|pwd|token|credentials?|api_?key|access_?key|private_?key|secret_?key|auth_?key|encryption_?key|signing_?key)(_|$)/i
const namesOnly =
  /(^|_)(file|path|dir|url|name|ttl|timeout|length|max|min|expire[sd]?|minutes|seconds|header|algorithm)$/i

const tellingValues = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i,
  /\b(AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\b(ghp|gho|ghs|ghu|github_pat|glpat|xox[abprs]|sk|rk|pk|whsec|hf)[-_][A-Za-z0-9_-]{16,}/,
  /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/,
  /^(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9+/_=-]{32,}$/,
]

/** True for a variable whose value should come from the operator and not from a link. */
export function looksLikeSecret({ name, value }: EnvVariable): boolean {
  if (value === null || value === '') return false
  if (tellingName.test(name) && !namesOnly.test(name)) return true
  return tellingValues.some((pattern) => pattern.test(value))
}
