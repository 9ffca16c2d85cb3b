/**
 * Draws the figures of docs/model.md into docs/images: `node scripts/figures.ts [name…]`, all of
 * them unless named.
 */
import { writeFileSync } from 'node:fs'
import { drawAccuracy } from './figure-accuracy.ts'
import { drawDispatches } from './figure-dispatches.ts'
import { drawTableErrors } from './figure-table-errors.ts'
import { drawTargets } from './figure-targets.ts'

const figures: Record<string, () => string> = {
  accuracy: drawAccuracy,
  dispatches: drawDispatches,
  targets: drawTargets,
  'table-errors': drawTableErrors,
}

const named = process.argv.slice(2)
for (const name of named.length > 0 ? named : Object.keys(figures)) {
  const draw = figures[name]
  if (!draw) throw new Error(`no figure is called ${name}: ${Object.keys(figures).join(', ')}`)
  writeFileSync(new URL(`../../../docs/images/model-${name}.svg`, import.meta.url), draw())
  console.log(`docs/images/model-${name}.svg`)
}
