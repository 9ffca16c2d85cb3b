import type { CalibrationAnswer, CalibrationSample } from '@plimsoll/schemas/calibration'

/** One pasted output and what it does not say itself, as typed. */
export type Output = {
  id: number
  text: string
  workers: string
  connections: string
  io: string
  model: string
  withoutModel: boolean
}

export const emptyOutput = (id: number): Output => ({
  id,
  text: '',
  workers: '',
  connections: '',
  io: '',
  model: '',
  withoutModel: false,
})

/** Those that hold something, so that their numbers are those of the samples sent. */
export function filled(outputs: readonly Output[]): readonly Output[] {
  const some = outputs.filter(({ text }) => text.trim() !== '')
  return some.length > 0 ? some : outputs
}

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
  for (const { text, workers, connections, io, model, withoutModel } of outputs) {
    const counts = { workers: countOf(workers), connections: countOf(connections) }
    if (counts.workers === null || counts.connections === null) return null
    if (text.trim() === '') continue
    samples.push({
      text,
      ...(counts.workers !== undefined && { workers: counts.workers }),
      ...(counts.connections !== undefined && { connections: counts.connections }),
      ...(io.trim() !== '' && { io: io.trim() }),
      ...(model.trim() !== '' && { model: model.trim() }),
      ...(withoutModel && { withoutModel }),
    })
  }
  return samples
}

type Parameter = CalibrationAnswer['parameters'][number]

/** How uncertain a value is, as the plan query has it, where the samples say so. */
export const rangeOf = ({ low, high }: Pick<Parameter, 'low' | 'high'>): string | null =>
  low === undefined || high === undefined || low === high ? null : `${low}..${high}`

/** The changes of the draft that the chosen parameters make; as ranges, where those may be one. */
export const changesOf = (
  parameters: readonly Parameter[],
  isChosen: (name: string) => boolean,
  isRanged: (name: string) => boolean,
): Record<string, readonly string[]> =>
  Object.fromEntries(
    parameters
      .filter(({ name }) => isChosen(name))
      .map((parameter) => {
        const range = isRanged(parameter.name) ? rangeOf(parameter) : null
        return [parameter.name, [range ?? parameter.value]]
      }),
  )

/** A shell command that measures, and what it is good for. */
export type Command = { id: 'light' | 'full' | 'ps' | 'metrics'; text: string }

/** Commands to measure an app that listens on `port`, with `path` for the one to load. */
export function commandsFor(port: number, path: string): Command[] {
  const url = `http://127.0.0.1:${port}`
  return [
    { id: 'light', text: `wrk -t1 -c1 -d15s --latency ${url}/${path}` },
    { id: 'full', text: `wrk -t2 -c64 -d15s --latency ${url}/${path}` },
    { id: 'ps', text: 'ps -eo pid,ppid,rss,pss,uss,time,args' },
    { id: 'metrics', text: `date +%s; curl -s ${url}/metrics` },
  ]
}

const measuring: Partial<Record<string, readonly Command['id'][]>> = {
  cpu: ['light', 'full'],
  io: ['light'],
  rate: ['metrics'],
  peak: ['metrics'],
  base: ['ps'],
  model: ['ps'],
  hold: ['ps'],
}

/** The commands whose output tells an input of the plan. */
export const commandsToMeasure = (param: string, port: number, path: string): Command[] =>
  commandsFor(port, path).filter(({ id }) => measuring[param]?.includes(id))

const filling: Partial<Record<string, Command['id']>> = {
  'cpu-or-io': 'full',
  'saturating-run': 'full',
  'light-run': 'light',
  quantiles: 'light',
  'second-scrape': 'metrics',
  'same-process': 'metrics',
  'scrape-times': 'metrics',
  'busy-scrapes': 'metrics',
  'same-processes': 'ps',
  'longer-run': 'ps',
  'no-server-process': 'ps',
  'memory-columns': 'ps',
  parents: 'ps',
  uss: 'ps',
}

/** The commands whose output fills a gap that others left, by its code. */
export const commandsToFill = (gap: string, port: number, path: string): Command[] =>
  commandsFor(port, path).filter(({ id }) => filling[gap] === id)

/** A quantity as a reader has it: `10.9 ms` for the query's `10.9ms`. */
export const spaced = (text: string): string => text.replace(/^([\d.]+)([A-Za-z])/, '$1\u00a0$2')
