import { describe, expect, it } from 'vitest'
import { readSample } from '../src/formats/read.ts'
import { answerOf, files, problemOf, sample, textOf } from './samples.ts'

describe('each format', () => {
  it.each([
    ['wrk-light.txt', 'wrk'],
    ['hey-light.txt', 'hey'],
    ['k6-light.txt', 'k6'],
    ['k6-legacy.txt', 'k6'],
    ['k6-light-export.txt', 'k6-json'],
    ['oha-light.txt', 'oha'],
    ['oha-light-json.txt', 'oha-json'],
    ['oha-deadline-json.txt', 'oha-json'],
    ['ps-idle.txt', 'ps'],
    ['ps-aux.txt', 'ps'],
    ['ps-axo.txt', 'ps'],
    ['smaps-rollup.txt', 'smaps-rollup'],
    ['docker-stats.txt', 'docker-stats'],
    ['docker-stats.jsonl', 'docker-stats-json'],
    ['prometheus-second.txt', 'prometheus'],
  ])('%s is read as %s', (file, format) => {
    expect(answerOf(sample(file)).readAs).toEqual([format])
  })

  it('is read with Windows line ends, a prompt in front and colours', () => {
    const start = String.fromCharCode(27)
    const text = `$ hey http://127.0.0.1/\n${textOf('hey-light.txt')}`
      .replaceAll('\n', '\r\n')
      .replace('Average:', `${start}[32mAverage:${start}[0m`)
    expect(answerOf({ text, io: '30ms' }).query).toBe(
      answerOf(sample('hey-light.txt', { io: '30ms' })).query,
    )
  })

  it('shows where each value was read', () => {
    const { parameters } = answerOf(
      sample('wrk-light.txt'),
      sample('wrk-saturated.txt', { workers: 2 }),
    )
    const lines = parameters.find(({ name }) => name === 'cpu')?.how.lines
    expect(lines).toEqual([
      { sample: 2, line: 12, text: 'Requests/sec:    182.90' },
      { sample: 1, line: 4, text: expect.stringMatching(/^Latency {4}41\.13ms/) },
    ])
  })
})

describe('oha', () => {
  const figuresOf = (file: string) => {
    const found = readSample(sample(file), 1)
    if (!('observation' in found) || found.observation.kind !== 'load') throw new Error(file)
    const { quantiles, requests, throughputRps, meanMs, failed } = found.observation
    const [value] = quantiles.filter(({ share }) => share === 0.99)
    return { requests, failed, rps: throughputRps.value, meanMs: meanMs.value, p99: value?.value }
  }

  it('as text is in ms', () => {
    expect(figuresOf('oha-light.txt')).toEqual({
      requests: 500,
      failed: 0,
      rps: 192.3831,
      meanMs: 20.7312,
      p99: 23.2609,
    })
  })

  it('as JSON is in seconds, read as ms', () => {
    expect(figuresOf('oha-light-json.txt')).toEqual({
      requests: 500,
      failed: 0,
      rps: expect.closeTo(192.865, 3),
      meanMs: expect.closeTo(20.695, 3),
      p99: expect.closeTo(23.523, 3),
    })
  })

  it('counts what was in flight at the deadline neither as answered nor as failed', () => {
    expect(textOf('oha-deadline-json.txt')).toContain('"aborted due to deadline": 4')
    expect(figuresOf('oha-deadline-json.txt')).toMatchObject({ requests: 573, failed: 0 })
  })
})

describe('what cannot be read', () => {
  it('says which line, of an unknown format', () => {
    expect(problemOf('\nhello\nworld').errors).toEqual([
      {
        code: 'unknown-format',
        sample: 1,
        tried: null,
        line: 2,
        got: 'hello',
        expected: expect.stringContaining('wrk, hey'),
      },
    ])
  })

  it.each([
    ['wrk-light.txt', 'Requests/sec:', 'Requests/sec: fast #', 'unreadable-line', 12],
    ['wrk-light.txt', 'Requests/sec:', 'Rate:', 'missing-line', 14],
    ['hey-light.txt', 'Average:', 'Average: none #', 'unreadable-line', 6],
    ['k6-light.txt', 'avg=41.24ms', 'avg=', 'unreadable-line', 51],
    ['k6-light-export.txt', '"avg": 41', '"avg": -41', 'unreadable-line', 102],
    ['k6-light-export.txt', '"count": 194', '"count" 194', 'unreadable-line', 1],
    ['ps-idle.txt', '17931 ', 'x17931 ', 'unreadable-line', 4],
    ['docker-stats.txt', '43.80%', '--', 'unreadable-line', 3],
    ['prometheus-second.txt', 'seconds_total 3.83', 'seconds_total 3,83', 'unreadable-line', 30],
    ['smaps-rollup.txt', 'Private_Dirty:', 'Private:', 'unreadable-line', 2],
  ] as const)('%s with %s as %s: %s', (file, from, to, code, line) => {
    const [error] = problemOf(textOf(file).replaceAll(from, to)).errors
    expect(error).toMatchObject({ code, sample: 1, line })
    expect(error?.tried).not.toBeNull()
    expect(error?.expected).not.toBe('')
  })

  it('names every sample and hint at fault', () => {
    const text = textOf('ps-idle.txt')
    expect(() => answerOf({ text, model: 'big' }, { text: 'x' })).toThrow(
      /unreadable-hint.*unknown-format/,
    )
  })

  it('no file is empty', () => {
    for (const file of files) expect(textOf(file).length).toBeGreaterThan(100)
  })
})
