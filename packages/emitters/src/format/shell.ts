/** One word of a POSIX shell, whatever it holds; the empty text too. */
export function shellWord(text: string): string {
  if (text.includes('\0')) throw new Error('a shell word cannot hold NUL')
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}

/** A command line from its argv. */
export const shellLine = (words: readonly string[]): string => words.map(shellWord).join(' ')
