import { afterAll, describe, expect, it } from 'vitest'
import { bundleFor, permittedCombinations } from './bundles.ts'
import type { ToolId } from './tools.ts'
import { validateBundle } from './validate-bundle.ts'

const mayBeAbsent = process.env.MATRIX !== 'all'
const permitted = permittedCombinations()
/** Where tools may be absent a tenth will do; the step goes through all variants in turn. */
const combinations = mayBeAbsent ? permitted.filter((_, i) => i % 10 === 0) : permitted
const absentTools = new Set<ToolId>()

describe('every permitted combination passes the real tools', () => {
  afterAll(() => {
    if (absentTools.size === 0) return
    console.log(
      `Not on this machine, so not asked: ${[...absentTools].sort().join(', ')}. ` +
        `\`pnpm matrix\` installs them and runs all ${permitted.length} combinations.`,
    )
  })

  it('has combinations', () => {
    expect(combinations.length).toBeGreaterThan(0)
  })

  const cases = combinations.map(({ name, query }) => [name, query] as const)
  it.concurrent.each(cases)('%s', async (_, query) => {
    const { verdicts, absent } = await validateBundle(bundleFor(query))
    for (const tool of absent) absentTools.add(tool)
    const complaints = verdicts.filter(({ ok }) => !ok)
    const report = complaints.map(({ tool, output }) => `${tool}: ${output}`).join('\n')
    expect(complaints.length, `/?${query}\n${report}`).toBe(0)
    if (!mayBeAbsent) expect(absent).toEqual([])
    if (absent.length === 0) expect(verdicts.length).toBeGreaterThan(0)
  })
})
