import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'

/*
 * Runs every benchmark, one after the other, and writes docs/benchmarks.md. Wants a quiet machine
 * and a built tree (`pnpm build`).
 */

const root = fileURLToPath(new URL('..', import.meta.url))

const parts: { title: string; note: string; command: string[] }[] = [
  {
    title: 'Plans',
    note: 'One core; each plan is for a request nobody asked before.',
    command: ['packages/planner/bench/plans.ts'],
  },
  {
    title: 'Simulated requests',
    note: 'One core, 8 workers at ρ = .8, batch departures.',
    command: ['packages/simulator/bench/speed.ts'],
  },
  {
    title: 'The API',
    note: 'Beside bare Fastify routes that return as many bytes, asked the same queries; runs alternate. One that gives bytes has them ready; one that gives an object makes its JSON for each answer, as a plain route does.',
    command: ['apps/api/bench/throughput.ts'],
  },
  {
    title: 'The API at an even rate',
    note: 'An open loop: a request is sent when it is due, whatever is still under way. The bare route has its bytes ready; its times are those of the machine and of the load generator. Median of 3 runs, alternating.',
    command: ['apps/api/bench/latency.ts'],
  },
  {
    title: 'Bundles',
    note: 'One after the other, each of a plan that nobody asked for before.',
    command: ['apps/api/bench/bundles.ts'],
  },
  {
    title: 'The page',
    note: 'What the browser loads at once; the first plan is drawn before it.',
    command: ['apps/web/bench/size.ts'],
  },
  {
    title: 'The first plan on a phone',
    note: 'CPU slowed down 4×, 150 ms away, 1.4 Mbit/s, nothing in the cache; software rendering.',
    command: ['scripts/phone.ts'],
  },
  {
    title: 'Dragging a slider',
    note: 'Every panel of the page has been seen once; software rendering.',
    command: ['scripts/interaction.ts'],
  },
]

function run(command: string[]): string {
  const { stdout, status } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}`)
  return stdout.trim()
}

const [cpu] = cpus()
let page = `# Benchmarks\n\nMade by \`pnpm bench\` on ${cpus().length} × ${cpu?.model ?? 'unknown'}, Node ${process.version}. Absolute figures are this machine's; the ratios travel.\n`
for (const { title, note, command } of parts) {
  console.log(`## ${title}`)
  const output = run(command)
  console.log(`${output}\n`)
  page += `\n## ${title}\n\n${note}\n\n${output}\n`
}
writeFileSync(`${root}/docs/benchmarks.md`, page)
