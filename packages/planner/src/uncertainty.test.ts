import { describe, expect, it } from 'vitest'
import { profilesFor, requestOf } from '../test/profiles.ts'
import { plan } from './plan.ts'

const planOf = (query: string) => {
  const request = requestOf(query)
  return plan(request, profilesFor(request))
}

describe('ranges of inputs', () => {
  it('are no matter where every input is a point', () => {
    expect(planOf('').uncertainty).toBeNull()
  })

  it('hold for certain where even the worst end fits', () => {
    const { uncertainty, findings } = planOf('cpu=1..2ms')
    expect(uncertainty?.holds).toBe(1)
    expect(findings.map((finding) => finding.code)).not.toContain('uncertain')
  })

  it('say how sure the plan is, and choices that hold as surely as they claim', () => {
    const query = 'cpu=5..20ms&rate=20..100/s&model=100MiB..2GiB'
    const { uncertainty, findings } = planOf(query)
    expect(uncertainty!.holds).toBeGreaterThan(0)
    expect(uncertainty!.holds).toBeLessThan(1)
    expect(findings.map((finding) => finding.code)).toContain('uncertain')
    let before = 0
    for (const choice of uncertainty!.choices) {
      expect(choice.holds).toBeGreaterThanOrEqual(choice.confidence)
      expect(choice.servers).toBeGreaterThanOrEqual(before)
      before = choice.servers
      const judged = planOf(`${query}&servers=${choice.servers}&workers=${choice.workersPerServer}`)
      expect(judged.uncertainty!.holds).toBe(choice.holds)
    }
    expect(uncertainty!.choices.at(-1)?.confidence).toBe(1)
  })

  it('name the input that matters most to measure', () => {
    expect(planOf('cpu=5..50ms&hold=100..110KiB').uncertainty?.inputs[0]?.param).toBe('cpu')
    expect(
      planOf('rate=1/s&cpu=10..10.1ms&model=1..7GiB&servers=1').uncertainty?.inputs[0]?.param,
    ).toBe('model')
  })

  it('promise nothing where no number of servers would do', () => {
    expect(
      planOf('io=10..2000ms&slo=400ms').uncertainty!.choices.every(
        (choice) => choice.confidence < 1,
      ),
    ).toBe(true)
    expect(planOf('model=9..20GiB').uncertainty).toMatchObject({ holds: 0, choices: [] })
  })
})
