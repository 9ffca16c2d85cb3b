import type { CalibrationSample, Confidence, Missing } from '@plimsoll/schemas/calibration'
import type { ParameterName } from '@plimsoll/schemas/parameters'
import type { Container, LoadRun, Observation, ProcessList, Scrape } from './observation.ts'

/** A line of a sample, both counted from 1. */
export type Ref = { sample: number; line: number }

export type Params = Record<string, number | string>

/** A parameter's value in the unit used inside, with how it was got. */
export type Estimate = {
  name: ParameterName
  value: number
  low?: number
  high?: number
  confidence: Confidence
  code: string
  formula: string
  params: Params
  lines: Ref[]
}

/** What is known beside the text, in the units used inside. */
export type Hints = Pick<
  CalibrationSample,
  'workers' | 'connections' | 'cores' | 'withoutModel'
> & {
  atS?: number
  modelMiB?: number
  ioMs?: number
}

export type Sample<T extends Observation = Observation> = {
  /** Counted from 1, in the order taken. */
  index: number
  hints: Hints
  observation: T
}

export type Study = {
  loads: Sample<LoadRun>[]
  processLists: Sample<ProcessList>[]
  containerLists: Sample<{ kind: 'containers'; containers: Container[] }>[]
  scrapes: Sample<Scrape>[]
}

export function studyOf(samples: readonly Sample[]): Study {
  const of = <K extends Observation['kind']>(kind: K) =>
    samples.filter(
      (s): s is Sample<Extract<Observation, { kind: K }>> => s.observation.kind === kind,
    )
  return {
    loads: of('load'),
    processLists: of('processes'),
    containerLists: of('containers'),
    scrapes: of('scrape'),
  }
}

/** What would have to be known to say more; each said once. */
export class Gaps {
  readonly list: Missing[] = []

  add(code: string, params: Params = {}): void {
    if (!this.list.some((gap) => gap.code === code)) this.list.push({ code, params })
  }
}
