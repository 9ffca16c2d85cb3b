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
  ['target=systemd&proxy=provider', 'proxy'],
  ['target=cloudrun&proxy=caddy', 'proxy'],
  ['target=cloudrun&replication=manager', 'replication'],
  ['target=cloudrun&env=K_SERVICE=api', 'env'],
  ['target=render&env=PORT=1', 'env'],
  ['target=render&domain=api.internal', 'domain'],
  ['target=ecs&env=A={{resolve:ssm:x}}', 'env'],
  ['target=ecs&before={{resolve:ssm:x}}', 'before'],
  ['target=containerapps&name=a23456789012345678901234567', 'name'],
  ['runtime=generic&app=run $HOME', 'app'],
  ['runtime=generic&app=run | tee', 'app'],
  ["runtime=generic&app=run 'open", 'app'],
  ['app=java -jar app.jar', 'app'],
  ['app=server.js', 'app'],
  ['app=app/main.py', 'app'],
  ['runtime=node&app=app.main:app', 'app'],
  ['runtime=node&app=../server.js', 'app'],
  ['runtime=node&app=server.js&replication=manager', 'replication'],
  ['target=swarm&proxy=caddy', 'proxy'],
  ['target=swarm&replication=manager', 'replication'],
  ['target=kubernetes&proxy=none', 'proxy'],
  ['proxy=none&replication=instances', 'replication'],
  ['proxy=none&runtime=node&app=server.js', 'proxy'],
  ['proxy=none&hsts=yes', 'hsts'],
  ['proxy=none&edge=haproxy&servers=2', 'edge'],
  ['target=supervisor&name=nginx', 'name'],
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
