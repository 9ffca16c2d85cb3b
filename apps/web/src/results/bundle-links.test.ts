import { expect, test } from 'vitest'
import { bundleLink, fileLink } from './bundle-links.ts'

const answer = { permalink: '/?v=1&rate=40%2Fs', verdict: 'feasible' } as const

test('a plan’s query is that of its files', () => {
  expect(bundleLink(answer, 'zip')).toBe('/api/v1/bundle?v=1&rate=40%2Fs&format=zip')
  expect(fileLink(answer, 'systemd/a b.service')).toBe(
    '/api/v1/bundle/systemd/a%20b.service?v=1&rate=40%2Fs',
  )
})

test('what does not hold is asked for by force', () => {
  expect(bundleLink({ ...answer, verdict: 'infeasible' }, 'tar.gz')).toMatch(
    /&force=yes&format=tar\.gz$/,
  )
})
