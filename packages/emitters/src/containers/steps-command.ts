/**
 * Each step in a shell of its own, in order; the first that fails ends all, and the log says which
 * it was.
 */
const script = [
  'for step; do',
  'printf "previous step: %s\\n" "$step";',
  'sh -ec -- "$step" || { printf "previous step failed: %s\\n" "$step" >&2; exit 1; };',
  'done',
].join(' ')

/** argv that runs shell commands one after another; they are its arguments, never its program. */
export const stepsCommand = (commands: readonly string[]): string[] => [
  'sh',
  '-ec',
  script,
  'previous-steps',
  ...commands,
]
