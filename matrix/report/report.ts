import type { Combination } from '../bundles.ts'
import type { ToolId } from '../tools.ts'
import type { Verdict } from '../validators/validator.ts'
import { variants } from '../variants.ts'
import { score, table } from './table.ts'
import { toolTexts } from './tool-texts.ts'

export interface Result {
  combination: Combination
  verdicts: Verdict[]
}

export interface ToolVersion {
  id: ToolId
  version: string
  /** The package that it comes from. */
  source: string
}

const toolIds = Object.keys(toolTexts) as ToolId[]
const isGreen = ({ verdicts }: Result) => verdicts.every(({ ok }) => ok)

/** What docs/matrix.md says: nothing that changes unless a result or a version does. */
export function matrixReport(results: Result[], versions: ToolVersion[]): string {
  const green = results.filter(isGreen).length
  return `# The matrix of real tools

\`pnpm matrix\` makes every bundle that the catalogue permits, asks every tool that has a say on one of its files, and writes this page. A cell holds how many bundles passed of those judged, – that there was nothing to judge. Files that are the same are asked about once.

**${green} of ${results.length} bundles passed every tool**: ${selections(results)} combinations of target, proxy, runtime and replication, each in the variants below.

## Combinations

${combinationTable(results)}

Rows that are missing and dashes are combinations that the catalogue refuses.

## Variants

${variantTable(results)}

## Tools by target

${unique(results, 'target')
  .map((target) => `### ${target}\n\n${toolTable(ofTarget(results, target))}`)
  .join('\n\n')}

## Tools and versions

${versionTable(versions)}

${versionNotes}
`
}

const versionNotes = `## Versions that a plan names

- **systemd** 249, 252 (the default), 255 and 257. By the real tool of that version: 252 and 257. By rule: 249 and 255, whose units the next version's tool reads as well - 252 those of 249, 257 all of them - while a table of settings and the version that each is new in, from systemd's own manual pages, refuses what is newer than the plan says. The rule holds for every version.
- **nginx** 1.22 (the default), 1.24, 1.25.1 and 1.30. By the real tool: 1.22 reads the sites for a version before 1.25.1, the newest those for 1.25.1 and later. HTTP/2 in the form of the other side is an error there, or a warning, which counts as one.
- **Kubernetes** 1.33 to 1.37, 1.34 the default: by the schemas of each minor, and by the Pod Security Standard of each.

## What could not be had

kube-linter and Polaris: the Go module proxy refuses both modules, and none of the other registries that this project installs from has them. What they would say is not claimed. kube-score and the Pod Security Standard look at much of the same; the manifests carry exemptions for all of them, each with its reason.

A container engine is the machine's own: where \`docker\` reaches one, \`matrix/real/engine.test.ts\` rolls releases of plain Docker, Compose and Swarm out and back on it while clients go on asking, and elsewhere it says why it did not.`

const ofTarget = (results: Result[], target: string) =>
  results.filter(({ combination }) => combination.target === target)

function unique(results: Result[], key: 'target' | 'proxy' | 'runtime' | 'variant'): string[] {
  return [...new Set(results.map(({ combination }) => combination[key]))]
}

function grouped(results: Result[], keyOf: (combination: Combination) => string) {
  const groups = new Map<string, Result[]>()
  for (const result of results) {
    const key = keyOf(result.combination)
    groups.set(key, [...(groups.get(key) ?? []), result])
  }
  return groups
}

const selections = (results: Result[]) =>
  grouped(results, ({ target, proxy, runtime, replication }) =>
    [target, proxy, runtime, replication].join(' '),
  ).size

function combinationTable(results: Result[]): string {
  const runtimes = unique(results, 'runtime')
  const rows = [
    ...grouped(results, ({ target, proxy, replication }) => [target, proxy, replication].join(' ')),
  ].map(([key, group]) => [
    ...key.split(' '),
    ...runtimes.map((runtime) =>
      score(group.filter(({ combination }) => combination.runtime === runtime).map(isGreen)),
    ),
  ])
  return table(['target', 'proxy', 'replication', ...runtimes], rows)
}

function variantTable(results: Result[]): string {
  const rows = [...grouped(results, ({ variant }) => variant)].map(([name, group]) => [
    name,
    variants[name]?.says ?? '',
    previousSteps(name),
    score(group.map(isGreen)),
  ])
  return table(['variant', 'what is special', 'previous steps', 'bundles'], rows)
}

function previousSteps(variant: string): string {
  const { before, once } = variants[variant]?.fields ?? {}
  if (before === undefined) return 'none'
  return once === 'no' ? 'at each start' : 'once'
}

/** Only the tools that have a say on this target's files get a column. */
function toolTable(results: Result[]): string {
  const asked = new Set(results.flatMap(({ verdicts }) => verdicts.map(({ tool }) => tool)))
  const columns = toolIds.filter((tool) => asked.has(tool))
  const rows = [...grouped(results, ({ proxy }) => proxy)].map(([proxy, group]) => [
    proxy,
    ...columns.map((tool) => {
      const verdicts = group.flatMap((result) => result.verdicts)
      return score(verdicts.filter((verdict) => verdict.tool === tool).map(({ ok }) => ok))
    }),
  ])
  return table(['proxy', ...columns], rows)
}

const versionTable = (versions: ToolVersion[]) =>
  table(
    ['tool', 'what it says it is', 'from', 'what it is asked'],
    [...versions]
      .sort((a, b) => toolIds.indexOf(a.id) - toolIds.indexOf(b.id))
      .map(({ id, version, source }) => [id, version, source, toolTexts[id]]),
  )
