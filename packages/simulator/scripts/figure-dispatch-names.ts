import type { Departures, Dispatch } from '@plimsoll/schemas/ids'
import { colours } from './figure-svg.ts'

/** The dispatches that figures compare, with the departures of uvloop, in one colour each. */
export const dispatchLines: readonly {
  dispatch: Dispatch
  departures: Departures
  colour: string
  dash?: string
}[] = [
  { dispatch: 'central', departures: 'batch', colour: colours.blue },
  { dispatch: 'least-connections', departures: 'batch', colour: colours.green },
  { dispatch: 'power-of-two', departures: 'batch', colour: colours.purple, dash: '7 3' },
  { dispatch: 'shared-socket', departures: 'batch', colour: colours.orange },
  { dispatch: 'round-robin', departures: 'batch', colour: colours.red, dash: '2 3' },
  { dispatch: 'random', departures: 'batch', colour: colours.grey, dash: '10 4 2 4' },
]
