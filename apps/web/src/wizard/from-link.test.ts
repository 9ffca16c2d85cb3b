import { describe, expect, it } from 'vitest'
import { broughtBy, unconfirmed, without } from './from-link.ts'
import { linesFromLink } from './lines-from-link.ts'
import { readUrl } from './url.ts'

const link = '?before=make%20migrate&env=LOG_LEVEL%3Dinfo&rate=5&app=app.main:app'
const { draft } = readUrl(link, '')

describe('what a link brings', () => {
  it('is what will run, and not the numbers or the defaults', () => {
    expect(unconfirmed(draft, broughtBy(link))).toEqual([
      { name: 'before', text: 'make migrate' },
      { name: 'env', text: 'LOG_LEVEL=info' },
    ])
  })

  it('is one’s own once it was changed, and the link’s again when that is undone', () => {
    const brought = broughtBy(link)
    const edited = { ...draft, before: ['make migrate --fast'] }
    expect(unconfirmed(edited, brought).map(({ name }) => name)).toEqual(['env'])
    expect(unconfirmed(draft, brought)).toHaveLength(2)
  })

  it('can be confirmed one by one', () => {
    const brought = broughtBy(link)
    const left = without(brought, [{ name: 'env', text: 'LOG_LEVEL=info' }])
    expect(unconfirmed(draft, left).map(({ name }) => name)).toEqual(['before'])
  })

  it('counts the plan to compare with, which may take this one’s place', () => {
    const kept = readUrl('?before=make%20evil', '').draft
    expect(unconfirmed(kept, broughtBy('?compare=v%3D1%26before%3Dmake%2520evil'))).toHaveLength(1)
  })
})

describe('lines of the files', () => {
  const text =
    '# Plan: /?before=make%20migrate\nExecStart=make "migrate"\nUser=api\nEnvironment=A=b\n'
  const entries = [{ name: 'before', text: 'make migrate' } as const]

  it('are known by what the bundle says of them and by what stands in them', () => {
    const origins = [{ line: 3, field: 'before', concept: 'previous-steps' as const }]
    expect([...linesFromLink({ text, origins }, entries)].sort()).toEqual([2, 3])
  })

  it('of an environment variable are known by its name', () => {
    const variable = [{ name: 'env', text: 'Environment=x' } as const]
    expect([...linesFromLink({ text, origins: [] }, variable)]).toEqual([4])
  })

  it('are none where nothing is left to confirm', () => {
    expect(linesFromLink({ text, origins: [] }, []).size).toBe(0)
  })
})
