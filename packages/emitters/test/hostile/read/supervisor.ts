import type { Reader } from './reading.ts'

/*
 * Written from the documentation of Supervisor, of Python's configparser and of shlex: what follows
 * a blank and `;` or `#` is a comment, even inside quotes; `%%` is a per cent sign, `%(name)s` a
 * value of Supervisor's; then the words are those of a shell.
 */
const withoutComment = (value: string) => value.replace(/\s[;#].*$/, '')

function expanded(value: string): string {
  return value.replace(/%(%|\(\w+\)[sd])?/g, (found, after) => {
    if (after !== '%') throw new Error(`${found} would be expanded in ${value}`)
    return '%'
  })
}

function words(value: string): string[] {
  const found = [...value.matchAll(/(?:'[^']*'|"[^"\\$`]*"|[^\s'"\\])+/g)].map(([word]) => word)
  if (found.join('').length !== value.replace(/ (?=(?:[^'"]|'[^']*'|"[^"]*")*$)/g, '').length) {
    throw new Error(`words that shlex splits otherwise: ${value}`)
  }
  return found.map((word) => word.replace(/'([^']*)'|"([^"]*)"/g, (_, one, two) => one ?? two))
}

export const supervisor: readonly Reader[] = [
  {
    format: 'supervisord.conf',
    writer: 'target',
    reads: (path) => path === 'supervisor/supervisord.conf',
    read: ({ text }) => {
      const value = (key: string) => new RegExp(`^${key} = (.*)$`, 'm').exec(text)![1]!
      return {
        name: /^\[program:(.*)\]$/m.exec(text)![1]!,
        command: words(expanded(withoutComment(value('command')))),
        path: expanded(withoutComment(value('directory'))),
      }
    },
  },
]
