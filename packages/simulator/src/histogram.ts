/** Bins per octave come from the first 7 bits of a float's mantissa: at most 0.8 % wide. */
const lowestExponent = -24
const octaves = 48
const base = (127 + lowestExponent) << 7
const size = octaves << 7
const float = new Float32Array(1)
const bits = new Uint32Array(float.buffer)

/**
 * A histogram of positive numbers in logarithmic bins, from 2^-24 to 2^24; what is outside counts
 * in the outermost bins. Adding reads the bin from the number's bits and takes a nanosecond.
 */
export class LogHistogram {
  readonly counts = new Float64Array(size)
  total = 0

  add(value: number): void {
    float[0] = value
    const bin = (bits[0]! >>> 16) - base
    this.counts[bin < 0 ? 0 : bin < size ? bin : size - 1]!++
    this.total++
  }

  merge(other: LogHistogram): void {
    for (let bin = 0; bin < size; bin++) this.counts[bin]! += other.counts[bin]!
    this.total += other.total
  }

  clear(): void {
    this.counts.fill(0)
    this.total = 0
  }

  /**
   * The values exceeded with each of the given probabilities, which must not ascend. Linear inside
   * a bin; 0 for an empty histogram.
   */
  quantiles(survivals: readonly number[], out = new Float64Array(survivals.length)): Float64Array {
    let bin = size - 1
    let above = 0
    for (let k = survivals.length - 1; k >= 0; k--) {
      const target = survivals[k]! * this.total
      while (bin > 0 && above + this.counts[bin]! < target) above += this.counts[bin--]!
      const count = this.counts[bin]!
      const low = lowerEdge(bin)
      const high = lowerEdge(bin + 1)
      const share = count === 0 ? 0 : (target - above) / count
      out[k] = this.total === 0 ? 0 : high - share * (high - low)
    }
    return out
  }
}

function lowerEdge(bin: number): number {
  bits[0] = (bin + base) << 16
  return float[0]!
}
