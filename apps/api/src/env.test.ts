import { describe, expect, it } from 'vitest'
import { readSettings } from './env.ts'

describe('readSettings', () => {
  it('has a default for everything', () => {
    expect(readSettings({ PATH: '/usr/bin' })).toEqual({
      settings: {
        port: 8080,
        host: '127.0.0.1',
        rateLimitPerMinute: 600,
        logLevel: 'info',
        cacheMiB: 64,
        trustProxy: null,
        publicUrl: null,
        stopMs: 10_000,
      },
    })
  })

  it('reads what is given, and an empty value as nothing', () => {
    const read = readSettings({
      PORT: '0',
      HOST: '::1',
      RATE_LIMIT: '0',
      LOG_LEVEL: '',
      TRUST_PROXY: '10.0.0.0/8',
      PUBLIC_URL: 'https://plan.example.com/',
    })
    expect(read).toMatchObject({
      settings: {
        port: 0,
        host: '::1',
        rateLimitPerMinute: 0,
        logLevel: 'info',
        trustProxy: '10.0.0.0/8',
        publicUrl: 'https://plan.example.com',
      },
    })
  })

  it.each([
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['PORT', '8e3'],
    ['RATE_LIMIT', 'none'],
    ['LOG_LEVEL', 'loud'],
    ['CACHE_MIB', '1.5'],
    ['TRUST_PROXY', 'everyone'],
    ['PUBLIC_URL', 'foo'],
    ['PUBLIC_URL', 'ftp://example.com'],
    ['PUBLIC_URL', 'https://example.com/path'],
    ['STOP_SECONDS', '-1'],
  ])('refuses %s=%s by name', (name, value) => {
    const read = readSettings({ [name]: value })
    expect(read).toHaveProperty('errors')
    expect('errors' in read && read.errors).toEqual([
      expect.stringMatching(new RegExp(`^${name} is "`)),
    ])
    expect(JSON.stringify(read)).toContain(value)
  })

  it('names every bad value', () => {
    const read = readSettings({ PORT: 'x', CACHE_MIB: 'y' })
    expect('errors' in read && read.errors).toHaveLength(2)
  })
})
