/** Outside of quotes a shell would do something with these; here nothing does, so none may be. */
const active = /[$`|&;<>()*?[\]#~!{}]/

/**
 * The words of a command line, split as a POSIX shell splits them: at spaces, with single quotes,
 * double quotes and backslashes. Nothing is expanded. Null where a shell would do more than split
 * (a variable, a pipe, a pattern, an assignment), where a quote stays open, and where the program
 * is empty or an option.
 */
export function commandWords(text: string): string[] | null {
  const words: string[] = []
  let word: string | null = null
  let at = 0
  while (at < text.length) {
    const char = text[at]!
    const part = partAt(text, at)
    if (part !== null) {
      word = (word ?? '') + part.value
      at = part.end
    } else if (char === ' ') {
      if (word !== null) words.push(word)
      word = null
      at++
    } else return null
  }
  if (word !== null) words.push(word)
  const program = words[0] ?? ''
  return program === '' || program.startsWith('-') || program.includes('=') ? null : words
}

/** The quoted or plain piece of a word that starts at `at`; null where none does. */
function partAt(text: string, at: number): { value: string; end: number } | null {
  const char = text[at]!
  if (char === "'") {
    const end = text.indexOf("'", at + 1)
    return end < 0 ? null : { value: text.slice(at + 1, end), end: end + 1 }
  }
  if (char === '"') return doubleQuoted(text, at)
  if (char === '\\') {
    const next = text[at + 1]
    return next === undefined ? null : { value: next, end: at + 2 }
  }
  return char === ' ' || active.test(char) ? null : { value: char, end: at + 1 }
}

function doubleQuoted(text: string, at: number): { value: string; end: number } | null {
  let value = ''
  for (let end = at + 1; end < text.length; end++) {
    const char = text[end]!
    if (char === '"') return { value, end: end + 1 }
    if (char === '$' || char === '`') return null
    if (char === '\\') {
      const next = text[end + 1] ?? ''
      value += /^["\\$`]$/.test(next) ? next : `\\${next}`
      end++
    } else value += char
  }
  return null
}
