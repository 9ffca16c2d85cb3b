import { describe, expect, it } from 'vitest'
import { differing, pushed, replaced, type Trail } from './trail.ts'

const trail = (contents: string[], at = contents.length - 1): Trail => ({ at, contents })

describe('the trail', () => {
  it('finds the nearest other plan, over entries that hold the same one', () => {
    const walked = trail(['a', 'b', 'b', 'b', 'c'], 2)
    expect(differing(walked, -1)).toBe(0)
    expect(differing(walked, 1)).toBe(4)
  })

  it('knows when there is nothing to undo or redo', () => {
    expect(differing(trail(['a', 'a']), -1)).toBeNull()
    expect(differing(trail(['a', 'b']), 1)).toBeNull()
  })

  it('forgets what was ahead once something new is done', () => {
    expect(pushed(trail(['a', 'b', 'c'], 0), 'd')).toEqual({ at: 1, contents: ['a', 'd'] })
  })

  it('keeps what lies around an entry that is typed on in', () => {
    expect(replaced(trail(['a', 'b', 'c'], 1), 'x')).toEqual({ at: 1, contents: ['a', 'x', 'c'] })
  })
})
