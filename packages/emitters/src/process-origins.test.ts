import { expect, it } from 'vitest'
import { bundleFile, type OriginRule } from './file.ts'
import { onLines, processRules } from './process-origins.ts'

const head = { permalink: '/?v=1', policyVersion: '2026-11', warnings: [] }

/** Lines with the step or field that each is traced to. */
function traced(language: 'yaml' | 'ini', text: string, rules: readonly OriginRule[]) {
  const file = bundleFile(head, { path: 'a', language, text, rules })
  const lines = file.text.split('\n')
  return file.origins.map(({ line, derivation, field }) => [lines[line - 1], derivation ?? field])
}

it('traces an option of a YAML list and the value on the line below', () => {
  const text = '- uvicorn\n- --workers\n- "3"\n- --proxy-headers\n- --timeout-keep-alive\n- "35"\n'
  expect(traced('yaml', text, processRules)).toEqual([
    ['- --workers', 'workers'],
    ['- "3"', 'workers'],
    ['- --timeout-keep-alive', 'keep-alive'],
    ['- "35"', 'keep-alive'],
  ])
})

it('traces the name of a variable and the value on the line below', () => {
  const text = '- name: GOMEMLIMIT\n  value: 90MiB\n- name: LOG_LEVEL\n  value: info\n'
  expect(traced('yaml', text, processRules)).toEqual([
    ['- name: GOMEMLIMIT', 'memory-limit'],
    ['  value: 90MiB', 'memory-limit'],
  ])
})

it('tells options apart that begin alike', () => {
  const text = '- --workers-kill-timeout\n- --timeout-worker-healthcheck\n'
  expect(traced('yaml', text, processRules).map(([, origin]) => origin)).toEqual([
    'graceful-timeout',
    'startup-time',
  ])
})

it('looks only at lines that begin as told', () => {
  const text = 'ExecStart=a --workers 3\nExecReload=a --workers 3\n'
  expect(traced('ini', text, onLines(/^ExecStart=/, processRules))).toEqual([
    ['ExecStart=a --workers 3', 'workers'],
  ])
})
