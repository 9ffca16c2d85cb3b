import { describe, expect, test } from 'vitest'
import {
  type ArchitectureInput,
  architectureLayout,
  rolesOf,
  workersOnOne,
} from './architecture-layout.ts'

function input(
  over: Partial<Omit<ArchitectureInput, 'request'>> & { target?: string; edge?: string } = {},
): ArchitectureInput {
  const { target = 'systemd', edge = 'none', ...rest } = over
  return {
    servers: 1,
    workersPerServer: 3,
    workers: 3,
    replication: 'manager',
    concepts: [],
    request: { target, edge } as ArchitectureInput['request'],
    ...rest,
  }
}

describe('what stands behind what', () => {
  test('a manager hands out from one socket', () => {
    expect(rolesOf(input())).toEqual({
      outside: ['clients'],
      inside: ['proxy', 'socket', 'manager', 'worker'],
    })
  })

  test('single processes get theirs from the proxy', () => {
    expect(rolesOf(input({ replication: 'instances' })).inside).toEqual(['proxy', 'worker'])
  })

  test('an edge is there only where there is something to spread over', () => {
    expect(rolesOf(input({ edge: 'haproxy', servers: 2 })).outside).toEqual(['clients', 'edge'])
    expect(rolesOf(input({ edge: 'haproxy' })).outside).toEqual(['clients'])
  })

  test('in a cluster proxy and service stand before the nodes', () => {
    expect(rolesOf(input({ target: 'kubernetes', replication: 'instances' }))).toEqual({
      outside: ['clients', 'proxy', 'service'],
      inside: ['worker'],
    })
  })

  test('a node holds its share of the pods, not all it could', () => {
    expect(workersOnOne(input({ servers: 6, workers: 17, workersPerServer: 8 }))).toBe(3)
  })
})

describe.each(['across', 'down'] as const)('drawn %s', (way) => {
  const cases = [
    input(),
    input({ servers: 3, edge: 'haproxy', workers: 12, workersPerServer: 4 }),
    input({ replication: 'instances', workersPerServer: 40, workers: 40 }),
    input({ target: 'kubernetes', servers: 6, workers: 17, workersPerServer: 3 }),
    input({ workers: 1, workersPerServer: 1 }),
  ]

  test.each(cases)('boxes do not touch and stay in the picture', (given) => {
    const { boxes, width, height } = architectureLayout(given, way)
    for (const [i, a] of boxes.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(0)
      expect(a.y).toBeGreaterThanOrEqual(0)
      expect(a.x + a.width).toBeLessThanOrEqual(width)
      expect(a.y + a.height).toBeLessThanOrEqual(height)
      for (const b of boxes.slice(i + 1)) {
        const apart =
          a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y
        expect(apart).toBe(true)
      }
    }
  })

  test.each(cases)(
    'every worker is drawn or counted, every box but the first is reached',
    (given) => {
      const { boxes, wires } = architectureLayout(given, way)
      const workers = boxes.filter(({ role }) => role === 'worker')
      const counted = workers.reduce((sum, { more }) => sum + 1 + more, 0)
      expect(counted).toBe(workersOnOne(given))
      expect(wires).toHaveLength(boxes.length - 1)
    },
  )

  test('what runs before the workers is drawn in their frame, and no request goes there', () => {
    const steps = [{ id: 'previous-steps', choice: 'once' }] as ArchitectureInput['concepts']
    const { boxes, wires, server } = architectureLayout(input({ concepts: steps }), way)
    const drawn = boxes.filter(({ role }) => role === 'steps')
    expect(drawn).toHaveLength(1)
    expect(drawn[0]!.y + drawn[0]!.height).toBeLessThan(server.y + server.height)
    expect(wires).toHaveLength(boxes.length - 2)
    const none = [{ id: 'previous-steps', choice: 'none' }] as ArchitectureInput['concepts']
    const { boxes: without } = architectureLayout(input({ concepts: none }), way)
    expect(without.map(({ role }) => role)).not.toContain('steps')
  })

  test('other servers stand behind, two at most', () => {
    const behind = (servers: number) =>
      architectureLayout(input({ servers, workers: 3 * servers }), way).server.behind
    expect([1, 2, 3, 50].map(behind)).toEqual([0, 1, 2, 2])
  })
})
