import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filesOf, places } from './emitted.ts'
import { readers } from './read/all.ts'
import { accepted, few, queryOf } from './typed.ts'

/** Stands in the texts of free form: whatever was typed there. */
const mark = 'zzmarkzz'

const [text] = fc.sample(few, { numRuns: 1, seed: 1 })
const marked = {
  ...text!,
  domain: 'a.example.com',
  email: `${mark}@example.com`,
  command: [`/srv/bin/${mark}`, mark],
  steps: [mark],
  environment: new Map([['NAME', mark]]),
}

/** The program alone, in single quotes, as shell.ts shows; the link in the head is escaped. */
const isHarmless = (path: string, line: string) =>
  /^(#|<!--)?\s*(# )?Plan: /.test(line) ||
  (path === 'verify.sh' && line.includes(`/srv/bin/${mark}`)) ||
  path === 'Dockerfile.dockerignore'

describe.each(places)('%s with %s', (...place) => {
  const request = accepted(queryOf(marked, ...place))
  if ('refused' in request) throw new Error(`refused: ${request.refused}`)

  it('puts free text into no file that the suite does not read', () => {
    const unread = filesOf(request)
      .filter(({ path }) => !readers.some((reader) => reader.reads(path)))
      .flatMap(({ path, text: whole }) =>
        whole
          .split('\n')
          .filter((line) => line.includes(mark) && !isHarmless(path, line))
          .map((line) => `${path}: ${line}`),
      )
    expect(unread).toEqual([])
  })
})
