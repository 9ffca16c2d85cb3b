import { decodeQuery } from '@plimsoll/schemas/query'
import { expect, test } from 'vitest'
import { profilesOf, proxyOf, selectionErrors } from '../src/registry.ts'
import { combinations } from './combinations.ts'

const requestOf = (query: string) => decodeQuery(new URLSearchParams(query)).request

test('a permitted combination has no error', () => {
  for (const { query } of combinations) expect(selectionErrors(requestOf(query)), query).toEqual([])
})

test.each([
  ['target=kubernetes&proxy=nginx', 'proxy'],
  ['target=systemd&proxy=gateway', 'proxy'],
  ['app=server.js', 'app'],
  ['app=app/main.py', 'app'],
  ['runtime=node&app=app.main:app', 'app'],
  ['runtime=node&app=../server.js', 'app'],
  ['runtime=node&app=server.js&replication=manager', 'replication'],
  ['target=kubernetes&replication=manager', 'replication'],
  ['name=nginx', 'name'],
  ['name=systemd-resolved', 'name'],
  ['path=/tmp/api', 'path'],
  ['path=/usr', 'path'],
  ['domain=a.example.com&email=%7B$HOME%7D@example.com', 'email'],
])('%s is refused by the name of the field', (query, param) => {
  const errors = selectionErrors(requestOf(query))
  expect(errors.map((error) => error.param)).toEqual([param])
  expect(errors[0]?.code).toBe('not-permitted')
  expect(errors[0]?.expected).not.toBe('')
})

test('the proxy is the one asked for, or the first of the target', () => {
  expect(proxyOf(requestOf('proxy=nginx'))).toBe('nginx')
  expect(proxyOf(requestOf(''))).toBe('caddy')
  expect(proxyOf(requestOf('target=kubernetes'))).toBe('gateway')
})

test('profiles are those of the chosen variants', () => {
  const { runtime, target, proxy } = profilesOf(
    requestOf('runtime=node&target=compose&proxy=nginx'),
  )
  expect([runtime.id, target.id, proxy.id]).toEqual(['node', 'compose', 'nginx'])
})
