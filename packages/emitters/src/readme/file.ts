import { t } from '@plimsoll/messages/t'
import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { ConceptId, type Lang } from '@plimsoll/schemas/ids'
import { bundleFile } from '../file.ts'
import type { Scrape, Step, Target, TlsProxy } from '../variant.ts'
import { codeBlock, heading, paragraphs, table } from './markdown.ts'
import { numbersOrigins, numbersTable } from './numbers.ts'
import { scraping } from './scraping.ts'

type Guides = {
  target: ReturnType<Target['guide']>
  proxy: ReturnType<TlsProxy['guide']>
  files: Record<ConceptId, string[]>
  /** verify.sh can kill a worker. */
  kills: boolean
  /** What runs is for root alone to ask. */
  needsRoot: boolean
  /** Something counts requests, so that a rule can watch the safe line. */
  counts: boolean
  /** What Prometheus is told for it. */
  scrape: Scrape | null
}

/** README.md, in the reader's language: the numbers, the steps in order, what to watch. */
export function readmeFile(deployment: Deployment, guides: Guides): BundleFile {
  const { plan, lang, name, head } = deployment
  const { target, proxy } = guides
  const verify = guides.needsRoot ? 'sudo ./verify.sh' : './verify.sh'
  const section = (key: 'install' | 'certificates' | 'rollOut' | 'rollBack' | 'change' | 'watch') =>
    heading(2, t(lang, `readme.${key}`))
  const text = paragraphs([
    heading(1, t(lang, 'readme.title', { name })),
    ...(head.warnings.length > 0
      ? [t(lang, 'readme.forced'), head.warnings.map((warning) => `- ${plain(warning)}`).join('\n')]
      : []),
    t(lang, 'readme.intro', { name, servers: plan.servers }),
    heading(2, t(lang, 'readme.numbers')),
    numbersTable(plan, lang),
    t(lang, 'readme.plan'),
    heading(2, t(lang, 'readme.files')),
    filesTable(guides.files, lang),
    section('install'),
    numbered([
      { text: t(lang, 'readme.install.checkFiles'), commands: ['./verify.sh'] },
      ...proxy.install,
      ...target.install,
      { text: t(lang, 'readme.install.verify'), commands: [`${verify} --deployed`] },
      ...(guides.kills
        ? [{ text: t(lang, 'readme.install.kill'), commands: [`${verify} --kill-worker`] }]
        : []),
    ]),
    section('certificates'),
    plainSteps(proxy.certificates),
    ...edge(deployment),
    section('rollOut'),
    plainSteps(target.rollOut),
    section('rollBack'),
    plainSteps(target.rollBack),
    section('change'),
    plainSteps(target.change),
    section('watch'),
    t(lang, guides.counts ? 'readme.watch.alerts' : 'readme.watch.alerts.uncounted', {
      rate: plan.safeRateRps,
    }),
    ...(guides.scrape ? scraping(deployment, guides.scrape) : []),
    t(lang, 'readme.watch.signals'),
    plainSteps(target.watch),
    heading(2, t(lang, 'readme.unsized')),
    unsized(lang),
  ])
  return bundleFile(head, {
    path: 'README.md',
    language: 'markdown',
    text,
    rules: numbersOrigins(lang),
  })
}

/** A finding's text may hold what people typed: it stays text. */
const plain = (text: string) => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ')

const plainSteps = (steps: readonly Step[]): string =>
  paragraphs(steps.flatMap(({ text, commands }) => [text, commands ? codeBlock(commands) : '']))

const numbered = (steps: readonly Step[]): string =>
  steps
    .map(({ text, commands }, index) => {
      const marker = `${index + 1}. `
      const indent = (block: string) =>
        block.replaceAll('\n', `\n${' '.repeat(marker.length)}`).replace(/ +$/gm, '')
      const code = commands ? `\n\n${' '.repeat(marker.length)}${indent(codeBlock(commands))}` : ''
      return `${marker}${text}${code}`
    })
    .join('\n\n')

function filesTable(files: Record<ConceptId, string[]>, lang: Lang): string {
  const rows = ConceptId.options
    .filter((concept) => files[concept].length > 0)
    .map((concept) => [
      t(lang, `readme.concept.${concept}`),
      files[concept].map((path) => `\`${path}\``).join(', '),
    ])
  return table([[t(lang, 'readme.concept'), t(lang, 'readme.paths')], ...rows])
}

function edge({ plan, lang, before }: Deployment): string[] {
  const { servers } = plan
  if (servers < 2 || plan.scaling !== null) return []
  const kind = plan.request.edge
  const text =
    kind === 'none'
      ? t(lang, 'readme.edge.none', { servers })
      : kind === 'dns'
        ? t(lang, 'readme.edge.dns')
        : t(lang, 'readme.edge.balancer')
  const leader = before.once && before.commands.length > 0 ? t(lang, 'readme.edge.leader') : ''
  return [heading(2, t(lang, 'readme.edge')), text, leader]
}

const unsized = (lang: Lang): string =>
  (['sockets', 'uploads', 'background', 'gpu', 'cpu'] as const)
    .map((key) => `- ${t(lang, `readme.unsized.${key}`)}`)
    .join('\n')
