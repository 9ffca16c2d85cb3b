import { expect, test } from 'vitest'
import { distinctChoices } from './choices.ts'

const choice = (servers: number, confidence: number, holds: number) => ({
  confidence,
  holds,
  servers,
  workersPerServer: 3,
  workers: 3 * servers,
  permalink: `/?v=1&servers=${servers}`,
})

test('a size that several confidences ask for is offered once, the surest last', () => {
  const choices = [
    choice(3, 1, 1),
    choice(1, 0.5, 0.54),
    choice(2, 0.8, 0.92),
    choice(2, 0.9, 0.92),
  ]
  expect(distinctChoices(choices).map(({ servers, holds }) => [servers, holds])).toEqual([
    [1, 0.54],
    [2, 0.92],
    [3, 1],
  ])
})
