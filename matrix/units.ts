/** Reads systemd unit files the way systemd does (systemd.syntax(7), systemd.service(5)). */

export interface Setting {
  section: string
  key: string
  value: string
}

/** The settings of a unit file in order; a backslash at a line's end continues it. */
export function parseUnit(text: string): Setting[] {
  const settings: Setting[] = []
  let section = ''
  for (const line of text.replace(/\\\n/g, ' ').split('\n')) {
    const trimmed = line.trim()
    if (trimmed === '' || trimmed.startsWith('#') || trimmed.startsWith(';')) continue
    const header = /^\[(.+)\]$/.exec(trimmed)
    if (header) {
      section = header[1]!
      continue
    }
    const equals = trimmed.indexOf('=')
    if (equals < 0) throw new Error(`not a setting: ${trimmed}`)
    settings.push({
      section,
      key: trimmed.slice(0, equals).trim(),
      value: trimmed.slice(equals + 1).trim(),
    })
  }
  return settings
}

/** Every value of a key, in order; an empty value clears those before it. */
export function allValues(settings: Setting[], section: string, key: string): string[] {
  const values: string[] = []
  for (const setting of settings) {
    if (setting.section !== section || setting.key !== key) continue
    if (setting.value === '') values.length = 0
    else values.push(setting.value)
  }
  return values
}

export function lastValue(settings: Setting[], section: string, key: string): string | undefined {
  return allValues(settings, section, key).at(-1)
}

const escapes: Record<string, string> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  s: ' ',
  '\\': '\\',
  '"': '"',
  "'": "'",
}

/** Splits a value into words: both kinds of quotes, and C-style escapes inside and outside. */
export function splitWords(value: string): string[] {
  const words: string[] = []
  let word: string | undefined
  let quote = ''
  for (let at = 0; at < value.length; at++) {
    const char = value[at]!
    if (char === '\\') {
      const hex = /^\\x([0-9a-fA-F]{2})/.exec(value.slice(at))
      const next = value[at + 1] ?? ''
      if (hex) word = (word ?? '') + String.fromCharCode(Number.parseInt(hex[1]!, 16))
      else if (next in escapes) word = (word ?? '') + escapes[next]
      else throw new Error(`unknown escape \\${next} in: ${value}`)
      at += hex ? 3 : 1
    } else if (quote !== '') {
      if (char === quote) quote = ''
      else word = (word ?? '') + char
    } else if (char === '"' || char === "'") {
      quote = char
      word ??= ''
    } else if (/\s/.test(char)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else {
      word = (word ?? '') + char
    }
  }
  if (quote !== '') throw new Error(`unclosed quote in: ${value}`)
  if (word !== undefined) words.push(word)
  return words
}

/** Replaces `%%` and the specifiers given, such as `{ i: '1', n: 'api@1.service' }`. */
function expandSpecifiers(value: string, specifiers: Record<string, string>): string {
  return value.replace(/%(.)/g, (whole, letter: string) => {
    if (letter === '%') return '%'
    const expansion = specifiers[letter]
    if (expansion === undefined) throw new Error(`specifier ${whole} has no value here: ${value}`)
    return expansion
  })
}

const execPrefixes = /^[-@:+!|]+/

/** The program of an Exec line. */
export function programOf(value: string, specifiers: Record<string, string>): string {
  return expandSpecifiers(splitWords(value.replace(execPrefixes, ''))[0] ?? '', specifiers)
}

/** The arguments of an Exec line: words without the prefixes, `$$`, `${NAME}` and `$NAME` done. */
export function execArguments(
  value: string,
  env: Record<string, string>,
  specifiers: Record<string, string>,
): string[] {
  const words = splitWords(value.replace(execPrefixes, ''))
  return words.flatMap((word) => {
    const alone = /^\$([A-Za-z_]\w*)$/.exec(word)
    if (alone) return (env[alone[1]!] ?? '').split(/\s+/).filter((part) => part !== '')
    const expanded = word.replace(
      /\$\$|\$\{([A-Za-z_]\w*)\}/g,
      (whole, name: string | undefined) => (whole === '$$' ? '$' : (env[name!] ?? '')),
    )
    return [expandSpecifiers(expanded, specifiers)]
  })
}
