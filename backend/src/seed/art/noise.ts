import type { Rng } from "./random"

export type Noise = (x: number, y: number) => number

/** Smooth value noise in [-1, 1], period 256. */
export function valueNoise(rng: Rng): Noise {
  const table = Float32Array.from({ length: 65536 }, () => rng.next() * 2 - 1)
  return (x, y) => {
    const xi = Math.floor(x)
    const yi = Math.floor(y)
    const fx = x - xi
    const fy = y - yi
    const u = fx * fx * (3 - 2 * fx)
    const v = fy * fy * (3 - 2 * fy)
    const x0 = xi & 255
    const x1 = (xi + 1) & 255
    const y0 = (yi & 255) << 8
    const y1 = ((yi + 1) & 255) << 8
    const a = table[y0 | x0] as number
    const b = table[y0 | x1] as number
    const c = table[y1 | x0] as number
    const d = table[y1 | x1] as number
    const top = a + (b - a) * u
    return top + (c + (d - c) * u - top) * v
  }
}

/** Layers of noise, each twice as fine and half as strong; about [-1, 1]. */
export function fractal(noise: Noise, octaves: number): Noise {
  return (x, y) => {
    let sum = 0
    let weight = 0.5
    let scale = 1
    for (let i = 0; i < octaves; i++) {
      sum += noise(x * scale + i * 37.7, y * scale + i * 17.3) * weight
      weight *= 0.5
      scale *= 2
    }
    return sum
  }
}
