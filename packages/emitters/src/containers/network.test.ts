import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { networkOf } from './network.ts'

describe('networkOf', () => {
  const number = (address: string) =>
    address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

  it('keeps fixed addresses inside the subnet and outside what Docker hands out', () => {
    const names = fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/)
    fc.assert(
      fc.property(names, fc.nat({ max: 1023 }), (name, index) => {
        const network = networkOf(name)
        const first = number(network.subnet.replace('/20', ''))
        const dynamic = number(network.dynamicRange.replace('/21', ''))
        expect(first % 4096).toBe(0)
        expect(dynamic).toBe(first + 2048)
        for (const address of [network.proxyAddress, network.appAddress(index)]) {
          expect(number(address)).toBeGreaterThan(first + 1)
          expect(number(address)).toBeLessThan(dynamic)
        }
        expect(network.appAddress(index)).not.toBe(network.proxyAddress)
      }),
    )
  })
})
