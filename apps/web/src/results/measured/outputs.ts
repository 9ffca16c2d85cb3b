import type { CalibrationAnswer, CalibrationSample } from '@plimsoll/schemas/calibration'

/** One pasted output and what it does not say itself, as typed. */
export type Output = { id: number; text: string; workers: string; connections: string }

export const emptyOutput = (id: number): Output => ({ id, text: '', workers: '', connections: '' })

/** A count as typed: undefined for nothing, null for what is no count. */
export function countOf(typed: string): number | undefined | null {
  const text = typed.trim()
  if (text === '') return undefined
  const count = Number(text)
  return /^\d+$/.test(text) && count >= 1 && count <= 100_000 ? count : null
}

/** The samples to send, in order and without the empty ones; null where a count can't be read. */
export function samplesOf(outputs: readonly Output[]): CalibrationSample[] | null {
  const samples: CalibrationSample[] = []
  for (const { text, workers, connections } of outputs) {
    const counts = { workers: countOf(workers), connections: countOf(connections) }
    if (counts.workers === null || counts.connections === null) return null
    if (text.trim() === '') continue
    samples.push({
      text,
      ...(counts.workers !== undefined && { workers: counts.workers }),
      ...(counts.connections !== undefined && { connections: counts.connections }),
    })
  }
  return samples
}

/** The changes of the draft that the chosen parameters make. */
export const changesOf = (
  parameters: CalibrationAnswer['parameters'],
  isChosen: (name: string) => boolean,
): Record<string, readonly string[]> =>
  Object.fromEntries(
    parameters.filter(({ name }) => isChosen(name)).map(({ name, value }) => [name, [value]]),
  )

/** A shell command that measures, and what it is good for. */
type Command = { id: 'light' | 'full' | 'ps' | 'metrics'; text: string }

/** Commands to measure an app that listens on `port`, with `path` for the one to load. */
export function commandsFor(port: number, path: string): Command[] {
  const url = `http://127.0.0.1:${port}`
  return [
    { id: 'light', text: `wrk -t1 -c1 -d15s --latency ${url}/${path}` },
    { id: 'full', text: `wrk -t2 -c64 -d15s --latency ${url}/${path}` },
    { id: 'ps', text: 'ps -eo pid,ppid,rss,pss,uss,time,args' },
    { id: 'metrics', text: `curl -s ${url}/metrics` },
  ]
}

/** A quantity as a reader has it: `10.9 ms` for the query's `10.9ms`. */
export const spaced = (text: string): string => text.replace(/^([\d.]+)([A-Za-z])/, '$1\u00a0$2')
