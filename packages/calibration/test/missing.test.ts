import { describe, expect, it } from 'vitest'
import { answerOf, sample, textOf } from './samples.ts'

const gaps = (...samples: Parameters<typeof answerOf>) =>
  answerOf(...samples).missing.map(({ code }) => code)

const values = (...samples: Parameters<typeof answerOf>) =>
  Object.fromEntries(answerOf(...samples).parameters.map(({ name, value }) => [name, value]))

describe('nothing is guessed', () => {
  it('a loaded run without the number of workers gives no cpu', () => {
    expect(values(sample('wrk-saturated.txt'))).toEqual({})
    expect(gaps(sample('wrk-saturated.txt'))).toEqual(['workers'])
  })

  it('a light run alone gives only the sum', () => {
    expect(values(sample('wrk-light.txt'))).toEqual({})
    expect(answerOf(sample('wrk-light.txt')).missing).toEqual([
      { code: 'cpu-or-io', params: { responseMs: 41.13 } },
    ])
  })

  it('a crowded run alone gives an upper bound that says so', () => {
    const { parameters } = answerOf(sample('wrk-saturated.txt', { workers: 2 }))
    expect(parameters).toMatchObject([
      { name: 'cpu', confidence: 'assumed', how: { code: 'cpu-crowded' }, high: '11.4ms' },
    ])
    expect(parameters[0]).not.toHaveProperty('low')
    expect(gaps(sample('wrk-saturated.txt', { workers: 2 }))).toEqual(['light-run'])
  })

  it('a run with connections to spare shows no cpu', () => {
    const busy = textOf('wrk-saturated.txt').replace('174.17ms', ' 42.00ms')
    const answer = answerOf(sample('wrk-light.txt'), { text: busy, workers: 20 })
    expect(answer.parameters).toEqual([])
    expect(answer.missing).toContainEqual({
      code: 'saturating-run',
      params: { boundMs: expect.closeTo(109.3, 0), parallel: 20, workers: 20 },
    })
  })

  it('two loads with the same throughput saturate without a light run', () => {
    const more = textOf('wrk-saturated.txt').replace('174.17ms', '348.34ms')
    const answer = answerOf(sample('wrk-saturated.txt', { workers: 2 }), { text: more })
    expect(answer.parameters).toMatchObject([
      { name: 'cpu', confidence: 'inferred', how: { code: 'cpu-same-throughput' } },
    ])
  })

  it('workers that share fewer cores are counted as cores', () => {
    const light = sample('wrk-light.txt')
    const two = values(light, sample('wrk-saturated.txt', { workers: 2 }))
    expect(values(light, sample('wrk-saturated.txt', { workers: 8, cores: 2 }))).toEqual(two)
  })

  it('errors are named, and a run full of them is left out', () => {
    const failing = `${textOf('wrk-saturated.txt')}  Non-2xx or 3xx responses: 700\n`
    expect(values({ text: failing, workers: 2 })).toEqual({})
    expect(gaps({ text: failing, workers: 2 })).toContain('errors')
  })

  it('a restarted process gives no difference', () => {
    const second = textOf('prometheus-second.txt').replace('1.79550763556e+09', '1.79550763999e+09')
    const answer = answerOf(sample('prometheus-first.txt'), { text: second })
    expect(answer.missing.map(({ code }) => code)).toContain('same-process')
    expect(answer.parameters.map(({ name }) => name)).toEqual(['base'])
  })

  it('one scrape gives an upper bound', () => {
    const { parameters } = answerOf(sample('prometheus-second.txt'))
    expect(parameters[0]).toMatchObject({ name: 'cpu', confidence: 'assumed' })
    expect(gaps(sample('prometheus-second.txt'))).toContain('second-scrape')
  })

  it('a busy process gives no waiting time', () => {
    const answer = answerOf(
      sample('prometheus-first.txt', { at: 1795507636 }),
      sample('prometheus-second.txt', { at: 1795507640 }),
    )
    expect(answer.parameters.map(({ name }) => name)).toEqual(['cpu', 'base', 'rate'])
    expect(answer.missing.map(({ code }) => code)).toContain('busy-scrapes')
  })

  it('a page may say itself when it was scraped', () => {
    const at = (file: string, seconds: number) => ({ text: `${seconds}\n${textOf(file)}` })
    const scrapes = [
      at('prometheus-first.txt', 1795507636),
      at('prometheus-second.txt', 1795507640),
    ] as const
    const hinted = answerOf(
      sample('prometheus-first.txt', { at: 1795507636 }),
      sample('prometheus-second.txt', { at: 1795507640 }),
    )
    const answer = answerOf(...scrapes)
    expect(answer.query).toBe(hinted.query)
    expect(answer.readAs).toEqual(hinted.readAs)
  })

  it('a short run between two lists is too short', () => {
    expect(
      gaps(sample('ps-before.txt'), sample('hey-between.txt'), sample('ps-before.txt')),
    ).toContain('longer-run')
  })
})

describe('memory', () => {
  it('is of the workers, not of the manager and its tracker', () => {
    const { parameters } = answerOf(sample('ps-gunicorn.txt'))
    expect(parameters).toMatchObject([
      { name: 'base', value: '94.4MiB', confidence: 'measured', how: { params: { workers: 2 } } },
    ])
  })

  it('tells the workers of ps aux by name, and says that RSS counts too much', () => {
    expect(values(sample('ps-aux.txt'))).toEqual({ base: '116MiB' })
    expect(gaps(sample('ps-aux.txt'))).toEqual(['uss'])
  })

  it('asks for parents where forked processes look alike', () => {
    const rows = textOf('ps-gunicorn.txt').split('\n')
    const text = rows.map((row) => row.replace(/^( *\S+) +\S+/, '$1')).join('\n')
    expect(values({ text })).toEqual({})
    expect(gaps({ text })).toEqual(['parents'])
  })

  it('of other programs in a whole list is left out', () => {
    const others = [
      'root 1 0.0 0.1 22000 13000 ? Ss 08:00 0:01 /sbin/init',
      'root 90 0.0 0.2 40000 23000 ? Ss 08:00 0:00 /usr/bin/python3 /usr/bin/networkd-dispatcher',
      'root 91 0.0 0.2 4000 2300 pts/0 S+ 08:00 0:00 grep uvicorn target:app',
      'root 92 0.0 0.2 4000 900 ? S 08:00 0:00 sh -c uvicorn target:app',
    ]
    const text = `${textOf('ps-aux.txt')}${others.join('\n')}\n`
    expect(values({ text })).toEqual({ base: '116MiB' })
    expect(gaps({ text: 'PID RSS COMMAND\n1 13000 init' })).toEqual(['no-server-process'])
  })

  it('of processes on their own is of each, with the date they started', () => {
    const row = (pid: number, kib: number) =>
      `${pid} Tue Nov  3 08:05:36 2026 ${kib} 00:01:02 node dist/server.js`
    const text = `PID STARTED RSS TIME COMMAND\n${row(7, 60_000)}\n${row(8, 62_000)}\n`
    expect(values({ text })).toEqual({ base: '59.6MiB' })
  })

  it('of replicas is shared by them, and apps are not mixed', () => {
    expect(values(sample('docker-stats.txt'))).toEqual({ base: '236MiB' })
    expect(values(sample('docker-stats.jsonl', { workers: 4 }))).toEqual({ base: '99.8MiB' })
    const mixed = textOf('docker-stats.txt').replace('shop-api-2', 'postgres-1')
    expect(gaps({ text: mixed, workers: 2 })).toEqual(['one-app'])
  })

  it('that grows with requests in flight is what one holds', () => {
    const busy = textOf('ps-idle.txt').replace('100768', '110768').replace('100428', '110428')
    const found = values(sample('ps-idle.txt', { connections: 1, model: '64MiB' }), {
      text: busy,
      connections: 101,
    })
    expect(found.hold).toBe('200KiB')
  })

  it('of a large worker without a word on the model asks for one', () => {
    const large = textOf('ps-idle.txt').replace('100768', '900768').replace('100428', '900428')
    expect(gaps({ text: large })).toContain('model')
  })
})

describe('a load with docker stats', () => {
  it('gives work by the utilisation law, as an assumption', () => {
    const answer = answerOf(sample('hey-saturated.txt'), sample('docker-stats.txt'))
    expect(answer.parameters[0]).toMatchObject({
      name: 'cpu',
      value: '4.3ms',
      confidence: 'assumed',
      how: { code: 'cpu-containers' },
    })
  })
})
