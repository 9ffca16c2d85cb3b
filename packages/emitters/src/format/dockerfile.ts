/**
 * argv as the exec form of `CMD` and its kin: a JSON array, in which nothing is expanded. Docker
 * would take a line break for the end of the instruction, JSON writes it as an escape.
 */
export const execForm = (words: readonly string[]): string =>
  `[${words.map((word) => JSON.stringify(word)).join(', ')}]`
