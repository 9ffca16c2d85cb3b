/**
 * One token of a Caddyfile. Inside quotes only `\"` is an escape, so what holds a backslash goes
 * between backticks. `{` starts a placeholder or a variable wherever it stands: callers pass
 * values without one.
 */
export function caddyToken(text: string): string {
  if (/[{}\0\n\r]/.test(text)) throw new Error('a Caddyfile token cannot hold braces literally')
  if (/^[A-Za-z0-9_@+=:,./~*-]+$/.test(text)) return text
  if (!text.includes('`')) return `\`${text}\``
  if (!text.includes('\\')) return `"${text.replaceAll('"', '\\"')}"`
  throw new Error('a Caddyfile token cannot hold both a backtick and a backslash')
}
