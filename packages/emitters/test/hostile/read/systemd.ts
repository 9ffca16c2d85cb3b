import { pair, type Reader, type Reading, said } from './reading.ts'

/*
 * A reader written from systemd.syntax(7), systemd.unit(5) and systemd.service(5), apart from the
 * writer: words are split at blanks outside of quotes, a backslash takes the next character, `%%`
 * is a per cent sign and any other `%` a specifier, `$$` a dollar and any other `$` a variable, and
 * a semicolon that stands alone ends the command.
 */
export function words(line: string): string[] {
  const found: string[] = []
  let word: string | null = null
  let quote = ''
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!
    if (word === null && /^;(\s|$)/.test(line.slice(at, at + 2))) throw new Error('another command')
    if (quote === '' && /[ \t]/.test(character)) {
      if (word !== null) found.push(word)
      word = null
    } else if (character === quote) quote = ''
    else if (quote === '' && (character === '"' || character === "'")) {
      quote = character
      word ??= ''
    } else if (character === '\\') {
      const next = line[++at]
      if (next !== '\\' && next !== '"') throw new Error(`unexpected escape of ${next}`)
      word = (word ?? '') + next
    } else word = (word ?? '') + character
  }
  if (quote !== '') throw new Error('open quote')
  return word === null ? found : [...found, word]
}

const literal = (text: string, sign: string, name: string): string => {
  const doubled = sign + sign
  if (text.replaceAll(doubled, '').includes(sign)) throw new Error(`${name} in ${text}`)
  return text.replaceAll(doubled, sign)
}
export const withoutSpecifiers = (text: string) => literal(text, '%', 'specifier')
export const withoutVariables = (text: string) => literal(text, '$', 'variable')

/** The values of a key, in order. */
const settingsOf = (text: string, key: string): string[] =>
  [...text.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map((match) => match[1]!)

/** argv of a command line, whose program is a path and no line to expand. */
const argvOf = (line: string): string[] => words(line).map(withoutSpecifiers).map(withoutVariables)

function readUnit(text: string): Reading {
  const variables = settingsOf(text, 'Environment')
    .flatMap(words)
    // an instance is named by its port
    .map((word) => (word === 'PORT=%i' ? 'PORT=1' : withoutSpecifiers(word)))
    .map(pair)
  // the steps are those of the next release, beside the one that runs
  const [path] = settingsOf(text, 'WorkingDirectory')
    .map(withoutSpecifiers)
    .map((directory) => directory.replace(/-next$/, ''))
  return { environment: new Map(variables), ...(path === undefined ? {} : { path }) }
}

/** The command in `/bin/sh -c COMMAND`, where `--` may stand before it. */
export function shellCommand(argv: readonly string[]): string {
  const [shell, flag, ...rest] = argv
  const command = rest.length === 2 && rest[0] === '--' ? rest[1] : rest[0]
  if (shell !== '/bin/sh' || flag !== '-c' || command === undefined || rest.length > 2) {
    throw new Error(`a step runs otherwise: ${argv.join(' ')}`)
  }
  // what begins so is an option of the shell unless `--` stands before it
  if (rest.length === 1 && /^[-+]/.test(command)) throw new Error(`an option: ${command}`)
  return command
}

const unitsPath = /^systemd\/(?!.*-before).*\.service$/

export const systemd: readonly Reader[] = [
  {
    format: 'systemd unit',
    writer: 'target',
    holdsTexts: true,
    reads: (path) => unitsPath.test(path),
    read: ({ text }) => {
      const [line = ''] = settingsOf(text, 'ExecStart')
      const isManager = line.includes('supervisord')
      return said({ ...readUnit(text), command: isManager ? undefined : argvOf(line) })
    },
  },
  {
    format: 'systemd unit of the steps',
    writer: 'target',
    holdsTexts: true,
    reads: (path) => /^systemd\/.*-before\.service$/.test(path),
    read: ({ text }) => ({
      ...readUnit(text),
      steps: settingsOf(text, 'ExecStart').map((line) => shellCommand(argvOf(line))),
    }),
  },
  {
    format: 'sysusers.d',
    writer: 'target',
    reads: (path) => /^sysusers\.d\/(?!traefik)/.test(path),
    read: ({ text }) => {
      const line = /^u (\S+)-app - "([^"]*)" \/var\/lib\/(\S+) \S+$/m.exec(text)
      if (line?.[2] !== line?.[3]) throw new Error(`no account in ${text}`)
      return { name: line![2]! }
    },
  },
]
