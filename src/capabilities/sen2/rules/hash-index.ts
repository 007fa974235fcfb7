/**
 * Which person first had a key, for millions of keys in little memory: open addressing over typed arrays, twelve bytes
 * a slot, doubled when 70 % full. A key is a pair of 32-bit numbers, not both zero.
 */
export class HashIndex {
  private slots = 1 << 12
  private keys = new Uint32Array(this.slots * 2)
  private values = new Uint32Array(this.slots)
  private size = 0

  /** The value this key was first put with, or undefined when it is new and now holds this one. */
  firstOrPut(high: number, low: number, value: number): number | undefined {
    const at = this.find(high, low)
    if (this.keys[at * 2] !== 0 || this.keys[at * 2 + 1] !== 0) return this.values[at]
    this.put(at, high, low, value)
    this.size += 1
    if (this.size > this.slots * 0.7) this.grow()
    return undefined
  }

  private find(high: number, low: number): number {
    const mask = this.slots - 1
    let at = Math.imul(high ^ low, 0x9e3779b1) >>> 0 & mask
    for (;;) {
      const there = this.keys[at * 2]
      const thereLow = this.keys[at * 2 + 1]
      if (there === high && thereLow === low || there === 0 && thereLow === 0) return at
      at = at + 1 & mask
    }
  }

  private put(at: number, high: number, low: number, value: number): void {
    this.keys[at * 2] = high
    this.keys[at * 2 + 1] = low
    this.values[at] = value
  }

  private grow(): void {
    const { keys, values, slots } = this
    this.slots *= 2
    this.keys = new Uint32Array(this.slots * 2)
    this.values = new Uint32Array(this.slots)
    for (let at = 0; at < slots; at += 1) {
      const high = keys[at * 2] ?? 0
      const low = keys[at * 2 + 1] ?? 0
      if (high !== 0 || low !== 0) this.put(this.find(high, low), high, low, values[at] ?? 0)
    }
  }
}
