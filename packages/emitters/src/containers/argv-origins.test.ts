import { expect, it } from 'vitest'
import { bundleFile } from '../file.ts'
import { argvRules, withArgvValues } from './argv-origins.ts'

it('traces an option of a list and the value on the line below', () => {
  const head = { permalink: '/?v=1', policyVersion: '2026-11', warnings: [] }
  const text = '- uvicorn\n- --workers\n- "3"\n- --proxy-headers\n- --timeout-keep-alive\n- "35"\n'
  const file = withArgvValues(
    bundleFile(head, { path: 'a.yaml', language: 'yaml', text, rules: argvRules }),
  )
  const lines = file.text.split('\n')
  expect(file.origins.map(({ line, derivation }) => [lines[line - 1], derivation])).toEqual([
    ['- --workers', 'workers'],
    ['- "3"', 'workers'],
    ['- --timeout-keep-alive', 'keep-alive'],
    ['- "35"', 'keep-alive'],
  ])
})
