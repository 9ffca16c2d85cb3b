/*
 * systemd.syntax(7), systemd.service(5): words are split at blanks, quotes and C escapes are read,
 * `%` starts a specifier everywhere and `$` a variable in command lines.
 */

/** Text that systemd shall read: specifiers such as `%i`, and nothing else of its syntax. */
export type Specified = { specified: string }

const plain = /^[A-Za-z0-9_@+=:,./~-]+$/

function oneLine(text: string): string {
  if (/[\0\n\r]/.test(text)) throw new Error('a unit file cannot hold a line break')
  return text
}

function quoted(text: string): string {
  if (plain.test(oneLine(text))) return text
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%', '%%')}"`
}

/** A word of `ExecStart=` and its kin. */
export const execWord = (word: string | Specified): string =>
  typeof word === 'string' ? quoted(word).replaceAll('$', '$$$$') : word.specified

/** A command line; the program must be an absolute path. */
export const execLine = (words: readonly (string | Specified)[]): string =>
  words.map(execWord).join(' ')

/** A word for `Environment=`, where `$` means itself. */
export const environmentWord = (name: string, value: string | Specified): string =>
  typeof value === 'string' ? quoted(`${name}=${value}`) : `${name}=${value.specified}`

/** Free text such as `Description=`, and paths: specifiers alone are special. */
export const unitText = (text: string): string => oneLine(text).replaceAll('%', '%%')

/** `[Unit]` and its settings; a key may come more than once. */
export type Section = {
  name: 'Unit' | 'Service' | 'Socket' | 'Slice' | 'Install'
  /** `null` leaves out; `#` as the key makes a comment. */
  settings: readonly (readonly [key: string, value: string | number] | null)[]
}

export function unitFile(sections: readonly Section[]): string {
  return sections
    .map(({ name, settings }) => {
      const lines = settings.flatMap((setting) => {
        if (setting === null) return []
        const [key, value] = setting
        return key === '#' ? [`# ${value}`] : [`${key}=${value}`]
      })
      return `[${name}]\n${lines.join('\n')}\n`
    })
    .join('\n')
}
