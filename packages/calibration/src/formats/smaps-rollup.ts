import { ReadError } from '../lines.ts'
import { leadingNumber } from '../measures.ts'
import type { Process, ProcessList } from '../observation.ts'

export const isSmapsRollup = (text: string): boolean =>
  text.includes('[rollup]') || (/^Pss:/m.test(text) && /^Private_Dirty:/m.test(text))

/** One or more `/proc/<pid>/smaps_rollup`, a worker each: USS is what is private. */
export function readSmapsRollup(lines: readonly string[]): ProcessList {
  const processes: Process[] = []
  let kib: Record<string, number> = {}
  let line = 0
  const finish = () => {
    if (line > 0) processes.push(processOf(kib, line))
    kib = {}
    line = 0
  }
  for (const [i, text] of lines.entries()) {
    const match = /^(Rss|Pss|Private_Clean|Private_Dirty):\s*(\S+)/.exec(text.slice(0, 200).trim())
    if (!match) continue
    const [, name = '', amount = ''] = match
    if (name === 'Rss') finish()
    const value = leadingNumber(amount)
    if (value === null) throw new ReadError(`${name}: N kB`, i + 1, text)
    kib[name] = value
    if (line === 0 || name === 'Private_Dirty') line = i + 1
  }
  finish()
  if (processes.length === 0) throw new ReadError('Private_Dirty: N kB')
  return { kind: 'processes', processes }
}

function processOf(kib: Record<string, number>, line: number): Process {
  const { Rss, Pss, Private_Clean, Private_Dirty } = kib
  if (Private_Clean === undefined || Private_Dirty === undefined) {
    throw new ReadError('Private_Clean: N kB, Private_Dirty: N kB', line)
  }
  return {
    pid: null,
    ppid: null,
    rssMiB: Rss === undefined ? null : Rss / 1024,
    pssMiB: Pss === undefined ? null : Pss / 1024,
    ussMiB: (Private_Clean + Private_Dirty) / 1024,
    cpuS: null,
    args: '',
    line,
  }
}
