/**
 * Repeatable chance: the same seed, stream and index always give the same draws, so a person can be drawn without
 * drawing those before them. The generator is sfc32 (Chris Doty-Humphrey's PractRand, public domain).
 */
export class Chance {
  #a = 0
  #b = 0
  #c = 0
  #d = 0

  #shift = 0
  #turn = 0

  constructor(seed: number, stream = 0, index = 0) {
    this.restart(seed, stream, index, 0)
  }

  /** Begins again for another person or another year; `turn` is their place in their case group. */
  restart(seed: number, stream: number, index: number, turn: number): void {
    this.#shift = (mixed(seed + stream) >>> 0) / 4294967296
    this.#turn = turn
    this.#a = mixed(seed ^ 0x9e3779b9)
    this.#b = mixed(Math.imul(stream + 1, 0x85ebca6b) ^ this.#a)
    this.#c = mixed(Math.imul(index + 1, 0xc2b2ae35) ^ this.#b)
    this.#d = 1
    for (let round = 0; round < 8; round++) this.next()
  }

  /** At least 0 and less than 1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#d) | 0
    this.#d = (this.#d + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum | 0
    return (sum >>> 0) / 4294967296
  }

  is(share: number): boolean {
    return this.next() < share
  }

  /**
   * Like `next`, but the turns of a group spread evenly, so that a small area's rates come out as asked and not by luck.
   * Three independent draws (Roberts's R3 sequence, from the root of x⁴ = x + 1).
   */
  even(which: 0 | 1 | 2): number {
    return (this.#shift + (this.#turn + 1) * (steps[which] as number)) % 1
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T
  }

  /** The position of a draw from running totals such as `runningTotals` makes. */
  place(totals: ArrayLike<number>, draw = this.next()): number {
    const target = draw * (totals[totals.length - 1] as number)
    let low = 0
    let high = totals.length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((totals[middle] as number) > target) high = middle
      else low = middle + 1
    }
    return low
  }
}

const steps = [0.8191725133961645, 0.6710436067037893, 0.5497004779019703]

/** Running totals of weights, to draw from with `Chance.place`. */
export function runningTotals(weights: ArrayLike<number>): Float64Array {
  const totals = new Float64Array(weights.length)
  let sum = 0
  for (let at = 0; at < weights.length; at++) totals[at] = sum += weights[at] as number
  return totals
}

// The finishing steps of MurmurHash3, so that neighbouring seeds and indexes begin far apart.
function mixed(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
