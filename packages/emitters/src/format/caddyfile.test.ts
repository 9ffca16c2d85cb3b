import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { hostileLine } from '../../test/hostile/text.ts'
import { caddyToken } from './caddyfile.ts'

const isHere = spawnSync('caddy', ['version']).status === 0

/** Values of the header directives of a site, as Caddy reads them. */
function readByCaddy(tokens: readonly string[]): string[] {
  const lines = tokens.map((token, index) => `\theader X-${index} ${token}\n`).join('')
  const directory = mkdtempSync(join(tmpdir(), 'caddyfile-'))
  const config = join(directory, 'Caddyfile')
  writeFileSync(config, `http://localhost {\n${lines}}\n`)
  const { stdout, stderr, status } = spawnSync(
    'caddy',
    ['adapt', '--adapter', 'caddyfile', '--config', config],
    { encoding: 'utf8' },
  )
  rmSync(directory, { recursive: true })
  expect(status, stderr).toBe(0)
  const found: string[] = []
  JSON.parse(stdout, (key, value) => {
    const index = /^X-(\d+)$/.exec(key)?.[1]
    if (index !== undefined) found[Number(index)] = value[0]
    return value
  })
  return found
}

it.skipIf(!isHere)('Caddy reads every token back', () => {
  const text = hostileLine(500).filter(
    (t) => !/[{}]/.test(t) && !(t.includes('`') && t.includes('\\')),
  )
  fc.assert(
    fc.property(fc.array(text, { minLength: 50, maxLength: 100, size: 'max' }), (texts) => {
      expect(readByCaddy(texts.map(caddyToken))).toEqual(texts)
    }),
    { numRuns: 20 },
  )
})

it('refuses what Caddy would replace', () => {
  expect(() => caddyToken('{$HOME}')).toThrow('braces')
  expect(() => caddyToken('`\\')).toThrow('backtick')
  expect(caddyToken('ops@example.com')).toBe('ops@example.com')
})
