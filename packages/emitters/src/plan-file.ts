import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Plan } from '@plimsoll/schemas/plan'

/** The whole plan, for programs and for whoever asks why. */
export function planFile(plan: Plan): BundleFile {
  const text = `${JSON.stringify(plan, null, 2)}\n`
  return { path: 'plan.json', mode: 0o644, language: 'json', text, origins: [] }
}
