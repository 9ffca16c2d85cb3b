/**
 * argv as the exec form of `CMD` and its kin: a JSON array, in which nothing is expanded. Docker
 * would take a line break for the end of the instruction, JSON writes it as an escape. A backslash
 * before the closing quote is written by its number, since not every reader counts backslashes.
 */
export const execForm = (words: readonly string[]): string =>
  `[${words.map((word) => JSON.stringify(word).replace(/\\\\"$/, '\\u005c"')).join(', ')}]`
