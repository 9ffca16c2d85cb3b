import { describe, expect, it } from 'vitest'
import { bundleFile } from './file.ts'

const head = { permalink: '/?v=1&rate=5/s', policyVersion: '2026-11', warnings: [] }

describe('the head of a file', () => {
  it('stands first, or after the line that names the interpreter', () => {
    const unit = bundleFile(head, { path: 'a', language: 'ini', text: '[Unit]', rules: [] })
    expect(unit.text.split('\n')[0]).toBe('# Plan: /?v=1&rate=5/s')
    expect(unit.text.endsWith('\n\n[Unit]\n')).toBe(true)
    const script = bundleFile(head, {
      path: 'b',
      language: 'shell',
      text: '#!/bin/sh\nls\n',
      rules: [],
    })
    expect(script.text.split('\n').slice(0, 2)).toEqual(['#!/bin/sh', '# Plan: /?v=1&rate=5/s'])
  })

  it('writes a long link on several lines, since nginx reads no long comment', () => {
    const permalink = `/?v=1&before=${'x'.repeat(5000)}`
    const { text } = bundleFile(
      { ...head, permalink },
      { path: 'a', language: 'nginx', text: 'a;', rules: [] },
    )
    const lines = text.split('\n').slice(0, 3)
    expect(lines.map((line) => line.replace(/^# (Plan: | {6})/, '')).join('')).toBe(permalink)
  })

  it('says what forbids the plan, on one line each', () => {
    const warnings = ['too little\nmemory', 'ends --> here <b>']
    const { text } = bundleFile(
      { ...head, warnings },
      { path: 'a.md', language: 'markdown', text: '# A', rules: [] },
    )
    expect(text).toContain('\nWARNING: too little memory\nWARNING: ends --&gt; here &lt;b>\n-->\n')
  })
})

it('traces lines to where they come from, and no comment', () => {
  const { origins } = bundleFile(head, {
    path: 'a',
    language: 'ini',
    text: '# MemoryMax=\nMemoryMax=1M\nType=exec',
    rules: [{ match: /MemoryMax=/, concept: 'memory', derivation: 'memory-limit' }],
  })
  expect(origins).toEqual([{ line: 5, concept: 'memory', derivation: 'memory-limit' }])
})
