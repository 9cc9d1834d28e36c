/** A small seeded generator (FNV-1a to seed, sfc32 to draw): the same seed gives the same picture everywhere. */
export class Rng {
  private a: number
  private b: number
  private c: number
  private counter = 1

  constructor(
    readonly seed: string,
    private readonly paletteIndex?: number
  ) {
    let hash = 2166136261
    for (let i = 0; i < seed.length; i++) {
      hash = Math.imul(hash ^ seed.charCodeAt(i), 16777619)
      hash ^= hash >>> 13
    }
    const word = (): number => {
      hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
      hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
      return (hash ^= hash >>> 16)
    }
    this.a = word()
    this.b = word()
    this.c = word()
    for (let i = 0; i < 15; i++) this.next()
  }

  /** Uniform in [0, 1). */
  next(): number {
    const t = (((this.a + this.b) | 0) + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (this.c << 21) | (this.c >>> 11)
    this.c = (this.c + t) | 0
    return (t >>> 0) / 4294967296
  }

  range(from: number, to: number): number {
    return from + (to - from) * this.next()
  }

  /** Whole number, both ends included. */
  int(from: number, to: number): number {
    return Math.floor(this.range(from, to + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** One of a list, which must not be empty. */
  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T
  }

  /** The palette that was asked for, or any. */
  palette<T>(list: readonly T[]): T {
    const drawn = this.pick(list)
    return this.paletteIndex === undefined
      ? drawn
      : (list[this.paletteIndex % list.length] ?? drawn)
  }

  shuffle<T>(list: readonly T[]): T[] {
    return list
      .map((value) => ({ value, order: this.next() }))
      .sort((left, right) => left.order - right.order)
      .map(({ value }) => value)
  }

  /** Roughly normal (sum of three uniforms), in about [mean − 3·spread, mean + 3·spread]. */
  around(mean: number, spread: number): number {
    return mean + (this.next() + this.next() + this.next() - 1.5) * 2 * spread
  }

  /** An independent stream, so that adding a draw in one part of a picture leaves the other parts as they were. */
  fork(label: string): Rng {
    return new Rng(`${this.seed}/${label}`, this.paletteIndex)
  }
}
