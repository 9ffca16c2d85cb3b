import { expect, it } from 'vitest'
import { peakRangeOf } from './peak-range.ts'
import { decodeQuery } from './query.ts'
import { middleOf } from './range.ts'

const peakRange = (query: string) => peakRangeOf(decodeQuery(new URLSearchParams(query)).request)

it('is nothing where the traffic is known', () => {
  expect(peakRange('rate=50/s&cpu=5..20ms')).toBeNull()
})

it('multiplies the ends of what makes the peak', () => {
  expect(peakRange('rate=40..60/s&peak=3')).toEqual({ low: 120, high: 180 })
  expect(peakRange('rate=50/s&peak=2..4')).toEqual({ low: 100, high: 200 })
  expect(peakRange('rate=40..60/s&peak=2..4&growth=50%')).toEqual({ low: 120, high: 360 })
})

it('has the peak that is planned for in its middle', () => {
  const { request } = decodeQuery(new URLSearchParams('rate=40..60/s&peak=2..4'))
  const planned = request.arrivalRateRps * request.peakToMean
  expect(middleOf(peakRangeOf(request)!)).toBeCloseTo(planned)
})
