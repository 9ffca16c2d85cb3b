import { describe, expect, it } from 'vitest'
import type { BundleFile } from '../scratch.ts'
import { tools } from '../tools.ts'
import type { Validator } from './validator.ts'

/** A change that makes a good file bad, and what the tool must then say. */
export interface Fault {
  of: string
  from: string
  to: string
  says: RegExp
}

export function file(path: string, text: string): BundleFile {
  return { path, mode: 0o644, language: 'text', text }
}

/** Proves a validator: it accepts the good files, and refuses them with each fault put in. */
export function prove(validator: Validator, good: BundleFile[], faults: Fault[]): void {
  const program = tools[validator.tool].find()
  if (program === undefined) console.log(`${validator.tool} is absent: its tests are skipped`)
  // The matrix command installs every tool, so there an absent one is a failure.
  const skipped = program === undefined && process.env.MATRIX !== 'all'

  describe.skipIf(skipped)(validator.tool, () => {
    it('accepts what is right', async () => {
      const { ok, output } = await validator.check(good, program!)
      expect(ok, output).toBe(true)
    })

    it.each(faults)('refuses $to', async ({ of, from, to, says }) => {
      const bad = good.map((item) => {
        if (item.path !== of) return item
        expect(item.text).toContain(from)
        return { ...item, text: item.text.replace(from, to) }
      })
      const { ok, output } = await validator.check(bad, program!)
      expect(ok, output).toBe(false)
      expect(output).toMatch(says)
    })
  })
}
