import { describe, expect, it } from 'vitest'
import { shownText } from './shown-text.ts'

describe('what a notice shows of it', () => {
  it.each([
    ['env', 'LOG_LEVEL=info', 'LOG_LEVEL=info'],
    ['env', 'DB_PASSWORD=hunter2', 'DB_PASSWORD=…'],
    ['env', 'SECRET_KEY', 'SECRET_KEY'],
    ['before', 'make migrate', 'make migrate'],
    ['before', 'load postgres://app:hunter2@db/app', 'postgres://app:…@'],
  ] as const)('%s=%s', (name, text, shown) => {
    expect(shownText({ name, text })).toBe(shown)
  })
})
