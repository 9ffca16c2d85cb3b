import { ReadError } from '../lines.ts'
import { leadingNumber } from '../measures.ts'
import type { Process, ProcessList } from '../observation.ts'

const commandColumns = new Set(['COMMAND', 'CMD', 'ARGS'])

const isHeader = (words: readonly string[]): boolean =>
  words.includes('PID') && words.some((word) => commandColumns.has(word))

export const isPs = (text: string): boolean =>
  text.split('\n').some((line) => line.includes('PID') && isHeader(line.trim().split(/\s+/)))

/** `ps` with a header, in any choice of columns whose last is the command. Sizes are in KiB. */
export function readPs(lines: readonly string[]): ProcessList {
  const at = lines.findIndex((line) => line.includes('PID') && isHeader(line.trim().split(/\s+/)))
  const header = lines[at]?.trim() ?? ''
  const names = header.split(/\s+/)
  if (!commandColumns.has(names.at(-1) ?? '')) throw new ReadError('PID … COMMAND', at + 1, header)
  const columns = columnsOf(names)
  const processes: Process[] = []
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i]!.trim().replace(longDate, '-')
    if (line === '') continue
    const process = processOf(columns, line, i + 1)
    if (!process) throw new ReadError(header, i + 1, line)
    processes.push(process)
  }
  if (processes.length === 0) throw new ReadError('PID … COMMAND', at + 1, header)
  return { kind: 'processes', processes }
}

/** `lstart`, the one column of several words before the command. */
const longDate = /\b[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d \d{4}\b/

type Columns = Record<'pid' | 'ppid' | 'rss' | 'pss' | 'uss' | 'time' | 'args', number>

function columnsOf(names: readonly string[]): Columns {
  const at = (...spellings: string[]) => names.findIndex((name) => spellings.includes(name))
  return {
    pid: at('PID'),
    ppid: at('PPID'),
    rss: at('RSS', 'RSZ'),
    pss: at('PSS'),
    uss: at('USS'),
    time: at('TIME', 'CPUTIME', 'CPUTIMES'),
    args: names.length - 1,
  }
}

function processOf(columns: Columns, text: string, line: number): Process | null {
  const words = text.split(/\s+/)
  const args = words.slice(columns.args).join(' ')
  const number = (column: number) => leadingNumber(words[column] ?? '')
  const mebibytes = (column: number) => {
    const kibibytes = number(column)
    return kibibytes === null ? null : kibibytes / 1024
  }
  const pid = number(columns.pid)
  if (pid === null || args === '') return null
  return {
    pid,
    ppid: number(columns.ppid),
    rssMiB: mebibytes(columns.rss),
    pssMiB: mebibytes(columns.pss),
    ussMiB: mebibytes(columns.uss),
    cpuS: cpuSeconds(words[columns.time] ?? ''),
    args,
    line,
  }
}

/** `1-02:03:04`, `00:00:10`, `0:02`, `0:02.31` or seconds; null where it is none. */
function cpuSeconds(text: string): number | null {
  const match = /^(?:(\d{1,6})-)?(?:(\d{1,9}):)?(?:(\d{1,9}):)?(\d{1,9}(?:\.\d{1,9})?)$/.exec(text)
  if (!match) return null
  const [, days, first, second, seconds] = match
  const hours = second === undefined ? 0 : Number(first)
  const minutes = Number(second ?? first ?? 0)
  return ((Number(days ?? 0) * 24 + hours) * 60 + minutes) * 60 + Number(seconds)
}
