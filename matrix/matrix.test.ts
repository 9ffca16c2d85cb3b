import { afterAll, describe, expect, it } from 'vitest'
import { bundleFor, nameOf, permittedCombinations } from './bundles.ts'
import type { Result } from './report/report.ts'
import { writeReport } from './report/write.ts'
import type { ToolId } from './tools.ts'
import { validateBundle } from './validate-bundle.ts'

const mayBeAbsent = process.env.MATRIX !== 'all'
const permitted = permittedCombinations()
/** Where tools may be absent a tenth will do; the step goes through all variants in turn. */
const combinations = mayBeAbsent ? permitted.filter((_, i) => i % 10 === 0) : permitted
const absentTools = new Set<ToolId>()
const results = new Map<string, Result>()

describe('every permitted combination passes the real tools', () => {
  afterAll(async () => {
    // a part of the tests, picked by name, is no report
    if (!mayBeAbsent && results.size === permitted.length) {
      await writeReport(permitted.map((combination) => results.get(nameOf(combination))!))
    }
    if (absentTools.size === 0) return
    console.log(
      `Not on this machine, so not asked: ${[...absentTools].sort().join(', ')}. ` +
        `\`pnpm matrix\` installs them and runs all ${permitted.length} combinations.`,
    )
  })

  it('has combinations', () => {
    expect(combinations.length).toBeGreaterThan(0)
  })

  const cases = combinations.map((combination) => [nameOf(combination), combination] as const)
  it.concurrent.each(cases)('%s', async (name, combination) => {
    const { verdicts, absent, unanswered } = await validateBundle(bundleFor(combination.query))
    results.set(name, { combination, verdicts })
    for (const tool of absent) absentTools.add(tool)
    const complaints = verdicts.filter(({ ok }) => !ok)
    const report = complaints.map(({ tool, output }) => `${tool}: ${output}`).join('\n')
    expect(complaints.length, `/?${combination.query}\n${report}`).toBe(0)
    if (!mayBeAbsent) expect([...absent, ...unanswered]).toEqual([])
    if (absent.length === 0) expect(verdicts.length).toBeGreaterThan(0)
  })
})
