import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountNote, casesPerTool } from '../../packages/emitters/test/hostile/amount.ts'
import { compare } from '../../packages/emitters/test/hostile/compare.ts'
import { filesOf, type Place } from '../../packages/emitters/test/hostile/emitted.ts'
import type { Reading } from '../../packages/emitters/test/hostile/read/reading.ts'
import {
  accepted,
  few,
  many,
  queryOf,
  type Typed,
} from '../../packages/emitters/test/hostile/typed.ts'
import type { BundleFile } from '../scratch.ts'
import { type ToolId, tools } from '../tools.ts'

/** A bundle of what people typed. */
export interface Sample {
  text: Typed
  files: BundleFile[]
}

interface Proof {
  tool: ToolId
  place: Place
  /** Steps and environment are in the files, and not names alone. */
  holdsTexts?: true
  /** How many bundles give `casesPerTool` values at the least. */
  bundles: number
  /** What the tool makes of each bundle: a reading for each file of it. */
  read(samples: Sample[], program: string): Promise<Reading[][]>
}

function samplesOf({ place, holdsTexts, bundles }: Proof): Sample[] {
  // some are refused, which the tests of the formats look into
  const texts = fc.sample(holdsTexts ? many : few, { numRuns: 4 * bundles, seed: 7 })
  const samples: Sample[] = []
  for (const text of texts) {
    const request = accepted(queryOf(text, ...place))
    if (samples.length < bundles && !('refused' in request)) {
      samples.push({ text, files: [...filesOf(request)] })
    }
  }
  return samples
}

/** The real tool reads every value as it was typed. */
export function proveReal(proof: Proof): void {
  const { tool, place } = proof
  const program = tools[tool].find()
  if (program === undefined) console.log(`${tool} is absent: its tests are skipped`)
  // the matrix command installs every tool, so there an absent one is a failure
  const skipped = program === undefined && process.env.MATRIX !== 'all'

  describe.skipIf(skipped)(`${tool}: ${place.join(' ')}`, () => {
    it(`reads at least ${casesPerTool} values as they were typed${amountNote}`, async () => {
      const samples = samplesOf(proof)
      const readings = await proof.read(samples, program!)
      expect(readings).toHaveLength(samples.length)
      let values = 0
      for (const [index, { text }] of samples.entries()) {
        for (const reading of readings[index]!) values += compare(reading, text)
      }
      expect(values).toBeGreaterThanOrEqual(casesPerTool)
    }, 240_000)
  })
}

/** Answers one after another: tools are programs, and the machine has few cores. */
export async function inTurn<In, Out>(all: readonly In[], work: (one: In) => Promise<Out>) {
  const found: Out[] = []
  for (const one of all) found.push(await work(one))
  return found
}

/** Bundles for `casesPerTool` values where each gives so many. */
export const bundlesFor = (valuesEach: number): number => Math.ceil(casesPerTool / valuesEach)

export const matching = (files: BundleFile[], pattern: RegExp): BundleFile[] =>
  files.filter(({ path }) => pattern.test(path))
