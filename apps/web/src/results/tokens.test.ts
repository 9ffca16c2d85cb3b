import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TokenKind, tokensOf } from './tokens.ts'

const kinds = (language: Parameters<typeof tokensOf>[0], line: string) =>
  Object.fromEntries(
    tokensOf(language, line)
      .filter(({ kind }) => kind !== 'plain')
      .map(({ kind, text }) => [text.trim(), kind] satisfies [string, TokenKind]),
  )

describe('colours', () => {
  test('ini', () => {
    expect(kinds('ini', '[Service]')).toEqual({ '[Service]': 'keyword' })
    expect(kinds('ini', 'TimeoutStopSec=25')).toEqual({ TimeoutStopSec: 'key', '25': 'number' })
    expect(kinds('ini', '# why')).toEqual({ '# why': 'comment' })
  })

  test('yaml', () => {
    expect(kinds('yaml', '  - name: "api" # the app')).toEqual({
      name: 'key',
      '"api"': 'string',
      '# the app': 'comment',
    })
    expect(kinds('yaml', 'replicas: 3')).toEqual({ replicas: 'key', '3': 'number' })
    expect(kinds('yaml', 'image: api:1.0.0')).toEqual({ image: 'key' })
  })

  test('nginx and Caddyfile', () => {
    expect(kinds('nginx', '    proxy_read_timeout 60s;')).toEqual({
      proxy_read_timeout: 'key',
      '60s': 'number',
    })
    expect(kinds('caddyfile', '\treverse_proxy unix//run/api.sock {')).toEqual({
      reverse_proxy: 'key',
    })
  })

  test('shell and Dockerfile', () => {
    expect(kinds('shell', 'if [ "$x" ]; then exit 1; fi')).toMatchObject({
      if: 'keyword',
      '"$x"': 'string',
      fi: 'keyword',
    })
    expect(kinds('dockerfile', 'FROM python:3.13-slim AS build')).toEqual({
      FROM: 'keyword',
      AS: 'keyword',
    })
  })

  test('json', () => {
    expect(kinds('json', '  "workers": 3, "ok": true')).toEqual({
      '"workers"': 'key',
      '3': 'number',
      '"ok"': 'key',
      true: 'keyword',
    })
  })
})

test('the parts of a line are the line again', () => {
  const language = fc.constantFrom(
    ...([
      'ini',
      'yaml',
      'nginx',
      'caddyfile',
      'dockerfile',
      'shell',
      'markdown',
      'json',
      'env',
      'text',
    ] as const),
  )
  fc.assert(
    fc.property(language, fc.string(), (name, line) => {
      expect(
        tokensOf(name, line)
          .map(({ text }) => text)
          .join(''),
      ).toBe(line)
    }),
  )
})
