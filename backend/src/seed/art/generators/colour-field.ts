import { mixRgb, rgb, type Rgb } from "../colour"
import { fractal, valueNoise } from "../noise"
import type { Rng } from "../random"
import type { Generator } from "../types"

/** Soft-edged fields of colour laid over one another in thin coats; `horizon` sets two fields against a long line. */

const PALETTES: readonly (readonly string[])[] = [
  ["#3b1518", "#a5341f", "#d9622b", "#e9a13b"],
  ["#1d2b3a", "#31566b", "#c7b89a", "#e6dcc6"],
  ["#e8dcc8", "#d7a27a", "#b9573e", "#5a2a2a"],
  ["#20281f", "#4c5f3f", "#a6a15c", "#dcd3a0"],
  ["#2a1a33", "#6a3558", "#c4647a", "#f0b8a0"],
  ["#f0e9de", "#c9d3d2", "#7d9ba6", "#2d4a5e"],
  ["#14161c", "#2b2d3d", "#7b2d2b", "#c9482f"],
  ["#f3ead8", "#f0c75e", "#e08e45", "#8e4a2f"],
  ["#0f2c33", "#1f6a6a", "#83b8a4", "#e9d9b4"],
  ["#ede3d4", "#d9b8b0", "#9a6a72", "#433646"],
]

type Band = {
  x0: number
  y0: number
  x1: number
  y1: number
  colour: Rgb
  soft: number
  seed: number
  density: number
}

function bands(rng: Rng, colours: readonly Rgb[], motif: string): Band[] {
  const count = motif === "horizon" ? 2 : rng.int(2, 4)
  const inset = rng.range(0.06, 0.11)
  const weights = Array.from({ length: count }, () => rng.range(0.5, 1.7))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const gap = motif === "horizon" ? 0.006 : rng.range(0.02, 0.05)
  let y = inset * 0.8
  return weights.map((weight, i) => {
    const height = (1 - inset * 1.6) * (weight / total)
    const band = {
      x0: inset,
      x1: 1 - inset,
      y0: y + gap / 2,
      y1: y + height - gap / 2,
      colour: colours[i % colours.length] as Rgb,
      soft: rng.range(0.018, 0.05),
      seed: i * 41,
      density: rng.range(0.84, 0.97),
    }
    y += height
    return band
  })
}

const ramp = (value: number): number =>
  value <= 0 ? 0 : value >= 1 ? 1 : value * value * (3 - 2 * value)

export const colourField: Generator = (rng, size, motif) => {
  const order = rng.shuffle(rng.palette(PALETTES)).map(rgb)
  const ground = order[0] as Rgb
  const others = order.slice(1)
  const fields = bands(rng, others, motif)
  const noise = valueNoise(rng.fork("noise"))
  const cloud = fractal(noise, 4)
  const brush = fractal(noise, 3)
  const side = Math.min(size.width, size.height)
  const glow = others[rng.int(0, others.length - 1)] as Rgb
  return {
    kind: "shader",
    texture: "canvas",
    grain: 0.85,
    scale: 0.5,
    shader: (px, py, out) => {
      const x = px / size.width
      const y = py / size.height
      const u = px / side
      const v = py / side
      const haze = cloud(u * 3, v * 3)
      let colour = mixRgb(ground, glow, 0.06 + haze * 0.08)
      for (const band of fields) {
        const edge = brush(u * 26 + band.seed, v * 26) * 0.007 + haze * 0.008
        const inside = Math.min(x - band.x0, band.x1 - x, y - band.y0, band.y1 - y) + edge
        const coat = brush(u * 3 + band.seed, v * 12 + band.seed) * 0.22
        const cover = ramp(inside / band.soft) * (band.density + coat * 0.5)
        if (cover <= 0) continue
        const lit = 1 + coat * 0.16 + haze * 0.08
        colour = mixRgb(
          colour,
          [band.colour[0] * lit, band.colour[1] * lit, band.colour[2] * lit],
          Math.min(1, cover)
        )
      }
      out[0] = colour[0]
      out[1] = colour[1]
      out[2] = colour[2]
    },
  }
}
