/** One of our own texts, whose parts in backticks are code. */
export const Prose = ({ text }: { text: string }) =>
  text.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))
