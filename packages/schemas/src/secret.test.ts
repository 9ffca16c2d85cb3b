import { describe, expect, it } from 'vitest'
import { decodeBody } from './body.ts'
import { decodeQuery } from './query.ts'

const decode = (query: string) => decodeQuery(new URLSearchParams(query))

describe('what a link must not hold', () => {
  it.each([
    'DB_PASSWORD=hunter2',
    'API_KEY=abc',
    'DATABASE_URL=postgres://user:pass@db/app',
    'X=AKIAABCDEFGHIJKLMNOP',
    'SESSION=3f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c',
    'PGPASSWORD=hunter2',
    'JWT=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0',
  ])('refuses %s and does not repeat the value', (variable) => {
    const { errors } = decodeQuery([['env', variable]])
    expect(errors[0]).toMatchObject({ param: 'env', code: 'secret-in-link' })
    expect(JSON.stringify(errors)).not.toContain(variable.split('=')[1])
  })

  it.each([
    'LOG_LEVEL=info',
    'TOKEN_TTL=60',
    'DATABASE_URL=postgres://db/app',
    'SECRET_KEY',
    'EMPTY=',
  ])('allows %s', (variable) => {
    expect(decodeQuery([['env', variable]]).errors).toEqual([])
  })

  it.each([
    ['PGPASSWORD=hunter2 psql', 'PGPASSWORD=…', 'env=PGPASSWORD'],
    ['export API_KEY="hunter2"; run', 'API_KEY=…', 'env=API_KEY'],
    ['migrate --db-password hunter2', 'db-password=…', 'env=DB_PASSWORD'],
    ['psql postgres://u:hunter2@db/x', 'postgres://u:…@', 'env=DATABASE_URL'],
    ['psql "postgres://u:hunter2@db/x"', 'postgres://u:…@', 'env=DATABASE_URL'],
    ['curl -H X:ghp_hunter2hunter2hunter2', '…', 'env=SECRET_KEY'],
  ])('refuses the command %s and does not repeat the secret', (command, got, expected) => {
    const { errors } = decodeQuery([
      ['before', 'true'],
      ['before', command],
    ])
    expect(errors).toMatchObject([{ param: 'before', code: 'secret-in-link', got, expected }])
    expect(JSON.stringify(errors)).not.toContain('hunter2')
  })

  it('refuses a secret in what the runtime runs', () => {
    const { errors } = decode('runtime=generic&app=./server%20--token=hunter2')
    expect(errors).toMatchObject([{ param: 'app', code: 'secret-in-link', got: 'token=…' }])
  })

  it.each([
    'PGPASSWORD=$DB_PASSWORD psql',
    'psql "postgres://u:$PGPASSWORD@db/x"',
    'migrate --password-file /run/secrets/db',
    'migrate --token "$(cat /run/secrets/token)"',
    'migrate --password --verbose',
    'alembic --config=/srv/shop2/releases/2026-11-01/alembic upgrade head',
  ])('allows the command %s', (command) => {
    expect(decodeQuery([['before', command]]).errors).toEqual([])
  })

  it('refuses a variable that is given twice, by its name and without its values', () => {
    for (const second of ['A=hunter2', 'A']) {
      const { errors } = decodeQuery([
        ['env', 'A=1'],
        ['env', 'B=1'],
        ['env', second],
      ])
      expect(errors).toMatchObject([
        { param: 'env', got: 'A', expected: 'env=A', code: 'repeated', rule: 'variable-once' },
      ])
    }
    const env = [
      { name: 'A', value: '1' },
      { name: 'A', value: null },
    ]
    expect(decodeBody({ env }).errors).toMatchObject([{ param: 'env', code: 'repeated' }])
  })

  it.each(['a\nb', 'a\u0000b', '\u202eevil', 'x\u2028y', '\ud800', ''])(
    'refuses the command %j',
    (text) => {
      expect(decodeQuery([['before', text]]).errors).toHaveLength(1)
    },
  )
})
