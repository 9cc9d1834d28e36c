import { fractal, valueNoise } from "./noise"
import { Rng } from "./random"
import type { Texture } from "./types"

const SIDE = 512
const tiles = new Map<Texture, Float32Array>()

/** Brightness offsets (about ±1) of one surface, tiling every 512 px; made once per process. */
function tile(texture: Texture): Float32Array {
  const known = tiles.get(texture)
  if (known) return known
  const rng = new Rng(`texture/${texture}`)
  const noise = valueNoise(rng)
  const cloud = fractal(noise, 4)
  const made = new Float32Array(SIDE * SIDE)
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      made[y * SIDE + x] = offset(texture, x, y, rng.next() - 0.5, cloud, noise)
    }
  }
  tiles.set(texture, made)
  return made
}

type Field = (x: number, y: number) => number

function offset(
  texture: Texture,
  x: number,
  y: number,
  white: number,
  cloud: Field,
  noise: Field
): number {
  switch (texture) {
    case "smooth":
      return white * 0.8
    case "paper":
      return white * 0.9 + cloud(x / 4, y / 4) * 1.1 + noise(x / 2, y / 16) * 0.35
    case "plaster":
      return white * 1.1 + cloud(x / 8, y / 8) * 1.6 + cloud(x / 2, y / 2) * 0.7
    case "canvas":
      return (
        Math.sin((x * Math.PI) / 2) * 0.35 * Math.sin((y * Math.PI) / 2 + noise(x / 8, y / 8)) +
        noise(x / 2, y / 2) * 0.7 +
        white * 0.7
      )
    case "linen":
      return noise(x / 2, y / 32) * 0.9 + noise(x / 32 + 90, y / 2) * 0.9 + white * 0.8
  }
}

/** Puts the surface and a barely visible darkening of the corners over an RGB image, in place. */
export function finish(
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  texture: Texture,
  grain: number
): void {
  const surface = tile(texture)
  const strength = grain * 13
  for (let y = 0; y < height; y++) {
    const row = (y & (SIDE - 1)) * SIDE
    const dy = (y / height - 0.5) * 2
    for (let x = 0; x < width; x++) {
      const dx = (x / width - 0.5) * 2
      const light = 1 - 0.03 * (dx * dx + dy * dy)
      const lift = (surface[row + (x & (SIDE - 1))] as number) * strength
      const at = (y * width + x) * 3
      pixels[at] = (pixels[at] as number) * light + lift
      pixels[at + 1] = (pixels[at + 1] as number) * light + lift
      pixels[at + 2] = (pixels[at + 2] as number) * light + lift
    }
  }
}
