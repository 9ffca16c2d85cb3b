const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const bitsPerLetter = 6

/** Rare large numbers teach no more than this. */
const mostLearned = 100

/** A unary part this long says that the whole number follows, in so many bits. */
export const longestUnary = 20
export const plainBits = 20

/**
 * How many low bits of the next number are written as they are (Rice's code), by the size of the
 * numbers before it. Writer and reader keep one for each kind of number and so agree.
 */
export class RiceParameter {
  #sum = 8
  #count = 2

  get lowBits(): number {
    let bits = 0
    while (this.#count << bits < this.#sum && bits < 16) bits++
    return bits
  }

  learn(value: number): void {
    this.#sum += Math.min(value, mostLearned)
    this.#count++
    if (this.#count < 64) return
    this.#sum >>= 1
    this.#count >>= 1
  }
}

/** Reads the signed numbers that the table's writer left, of several kinds. */
export interface BitReader {
  signed(kind: number): number
}

/** A reader of base64 (RFC 4648, without padding), which needs nothing of the platform. */
export function bitReader(base64: string, kinds: number): BitReader {
  const codes = new Uint8Array(128)
  for (let i = 0; i < alphabet.length; i++) codes[alphabet.charCodeAt(i)] = i
  const parameters = Array.from({ length: kinds }, () => new RiceParameter())
  let position = 0
  let letter = 0
  let left = 0

  function bit(): number {
    if (left === 0) {
      if (position === base64.length) throw new Error('the table ends too early')
      letter = codes[base64.charCodeAt(position++)]!
      left = bitsPerLetter
    }
    left--
    return (letter >> left) & 1
  }

  function bits(count: number): number {
    let value = 0
    for (let i = 0; i < count; i++) value = value * 2 + bit()
    return value
  }

  return {
    signed(kind) {
      const parameter = parameters[kind]!
      const low = parameter.lowBits
      let high = 0
      while (high < longestUnary && bit() === 1) high++
      const value = high === longestUnary ? bits(plainBits) : high * 2 ** low + bits(low)
      parameter.learn(value)
      return value % 2 === 0 ? value / 2 : -(value + 1) / 2
    },
  }
}
