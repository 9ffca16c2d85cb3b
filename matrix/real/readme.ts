/** The commands of the code blocks below a heading of the README, as a reader would type them. */
export function commandsOf(readme: string, heading: string): string[] {
  const start = readme.indexOf(`## ${heading}\n`)
  if (start < 0) throw new Error(`the README has no "${heading}"`)
  const next = readme.indexOf('\n## ', start)
  const section = readme.slice(start, next < 0 ? undefined : next)
  const blocks = section.matchAll(/^( *)```sh\n([\s\S]*?)^\1```$/gm)
  const commands = [...blocks].flatMap(([, indent = '', block = '']) =>
    block
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(indent.length)),
  )
  if (commands.length === 0) throw new Error(`nothing to type below "${heading}"`)
  return commands
}
