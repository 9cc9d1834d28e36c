import { mixRgb, rgb, type Rgb } from "../colour"
import { fractal, valueNoise, type Noise } from "../noise"
import type { Rng } from "../random"
import type { Generator, Size } from "../types"

/** Turned and carved wood seen from above. Motifs: bowl, board, tray, spoon, box. */

type Timber = { light: Rgb; dark: Rgb; heart: Rgb; rings: number }

const timber = (light: string, dark: string, heart: string, rings: number): Timber => ({
  light: rgb(light),
  dark: rgb(dark),
  heart: rgb(heart),
  rings,
})

const TIMBERS: readonly Timber[] = [
  timber("#d9b483", "#b0814e", "#8f6238", 15),
  timber("#8a5a38", "#5a3620", "#3d2415", 20),
  timber("#c98d5c", "#96532f", "#6e361e", 13),
  timber("#e6cfa6", "#c7a572", "#a98454", 18),
  timber("#6b4a38", "#3d2a20", "#221712", 24),
  timber("#c4a07a", "#8d6b4c", "#5e4634", 28),
]

const SURFACES: readonly Rgb[] = [
  "#e7e1d6",
  "#cdd0c8",
  "#49504c",
  "#b9a893",
  "#dcd3c9",
  "#7f8c8d",
  "#2f3336",
].map(rgb)

/** Signed distance (negative inside) of a form, in units of its half width. */
type Form = (x: number, y: number) => number

const disc =
  (r: number): Form =>
  (x, y) =>
    Math.hypot(x, y) - r
const roundRect =
  (hw: number, hh: number, r: number): Form =>
  (x, y) => {
    const [qx, qy] = [Math.abs(x) - hw + r, Math.abs(y) - hh + r]
    return Math.hypot(Math.max(qx, 0), Math.max(qy, 0)) + Math.min(Math.max(qx, qy), 0) - r
  }
const both =
  (a: Form, b: Form): Form =>
  (x, y) =>
    Math.min(a(x, y), b(x, y))
const without =
  (a: Form, b: Form): Form =>
  (x, y) =>
    Math.max(a(x, y), -b(x, y))
const at =
  (form: Form, dx: number, dy: number): Form =>
  (x, y) =>
    form(x - dx, y - dy)

type Piece = { form: Form; hollow: Form; depth: number; rim: number }

function piece(rng: Rng, motif: string): Piece {
  const none: Form = () => 1
  switch (motif) {
    case "board": {
      const [hw, hh] = [rng.range(0.4, 0.52), rng.range(0.62, 0.72)]
      const style = rng.int(0, 2)
      const handle = at(roundRect(0.13, 0.24, 0.12), 0, -hh - 0.12)
      const body =
        style === 0
          ? roundRect(hw, hh, 0.08)
          : style === 1
            ? at(disc(0.6), 0, 0.12)
            : roundRect(hw, hh, 0.3)
      const reach = style === 1 ? at(roundRect(0.12, 0.34, 0.12), 0, -0.62) : handle
      const hole = at(disc(0.05), 0, style === 1 ? -0.84 : -hh - 0.24)
      return {
        form: without(at(both(body, reach), 0, 0.14), at(hole, 0, 0.14)),
        hollow: none,
        depth: 0,
        rim: 0.035,
      }
    }
    case "tray": {
      const [hw, hh, r] = [rng.range(0.66, 0.8), rng.range(0.42, 0.6), rng.range(0.06, 0.4)]
      return {
        form: roundRect(hw, hh, r),
        hollow: roundRect(hw - 0.07, hh - 0.07, Math.max(0.03, r - 0.06)),
        depth: 0.3,
        rim: 0.03,
      }
    }
    case "spoon": {
      const count = rng.int(1, 3)
      let form: Form = none
      let hollow: Form = none
      for (let k = 0; k < count; k++) {
        const x = (k - (count - 1) / 2) * 0.46
        const [w, h] = [rng.range(0.15, 0.2), rng.range(0.19, 0.27)]
        const egg =
          (s: number): Form =>
          (px, py) =>
            (Math.hypot((px - x) / (w * s), (py + 0.5) / (h * s)) - 1) * w
        form = both(form, both(egg(1), at(roundRect(rng.range(0.03, 0.045), 0.56, 0.035), x, 0.2)))
        hollow = both(hollow, egg(0.78))
      }
      return { form, hollow, depth: 0.4, rim: 0.03 }
    }
    case "box": {
      const [hw, hh] = [rng.range(0.42, 0.62), rng.range(0.42, 0.55)]
      return {
        form: roundRect(hw, hh, rng.pick([0.05, 0.2, 0.42])),
        hollow: at(disc(0.055), 0, 0),
        depth: -0.5,
        rim: 0.05,
      }
    }
    default: {
      const r = rng.range(0.6, 0.72)
      return {
        form: disc(r),
        hollow: disc(r - rng.range(0.05, 0.12)),
        depth: rng.range(0.4, 0.7),
        rim: 0.03,
      }
    }
  }
}

/** Growth rings cut lengthwise or across, with a knot now and then. */
function grain(
  rng: Rng,
  t: Timber,
  cloud: Noise,
  noise: Noise
): (x: number, y: number, out: Float32Array) => void {
  const endGrain = rng.chance(0.3)
  const [ox, oy] = [rng.range(-0.5, 0.5), rng.range(-0.6, 0.6)]
  const squeeze = endGrain ? 0.8 : rng.range(0.08, 0.2)
  const laminated = rng.chance(0.25) ? rng.range(0.09, 0.2) : 0
  return (x, y, out) => {
    const strip = laminated ? Math.floor(x / laminated) : 0
    const gx = x + ox + strip * 1.7 + cloud(x * 1.3, y * 0.6) * 0.1
    const gy = (y + oy + strip * 0.9) * squeeze + cloud(x * 2 + strip, y * 1.1) * 0.06
    const ringAt = Math.hypot(gx, gy) * t.rings
    const phase = ringAt - Math.floor(ringAt)
    const late = phase < 0.8 ? phase / 0.8 : (1 - phase) / 0.2
    const fibre = noise(x * 90, y * 6) * 0.09 + noise(x * 200, y * 14) * 0.06
    let colour = mixRgb(t.light, t.dark, late * 0.7 + cloud(x * 3, y * 0.8) * 0.25)
    colour = mixRgb(
      colour,
      t.heart,
      Math.max(0, Math.min(0.6, 0.3 - Math.hypot(gx, gy) * 0.8 + (strip % 3 === 1 ? 0.35 : 0)))
    )
    const seam = laminated && Math.abs(x / laminated - strip) < 0.012 ? 0.75 : 1
    for (let i = 0; i < 3; i++) out[i] = (colour[i] as number) * (1 + fibre) * seam
  }
}

const clamp = (v: number): number => Math.max(0, Math.min(1, v))

function paint(
  rng: Rng,
  size: Size,
  thing: Piece
): (x: number, y: number, out: Float32Array) => void {
  const unit = Math.min(size.width, size.height) * 0.56
  const noise = valueNoise(rng.fork("noise"))
  const cloud = fractal(noise, 3)
  const wood = grain(rng.fork("grain"), rng.palette(TIMBERS), cloud, noise)
  const ground = rng.pick(SURFACES)
  const tilt = rng.around(0, 0.12)
  const [c, s] = [Math.cos(tilt), Math.sin(tilt)]
  const e = 0.012
  return (px, py, out) => {
    const [rx, ry] = [(px - size.width / 2) / unit, (py - size.height / 2) / unit]
    const [x, y] = [rx * c - ry * s, rx * s + ry * c]
    const d = thing.form(x, y)
    if (d > 0) {
      const lifted = thing.form(x - 0.05, y - 0.07)
      const shadow = 1 - 0.5 * clamp(1 - lifted / 0.16) - 0.2 * clamp(1 - d / 0.03)
      const tone = (1.08 - (px / size.width) * 0.16 + cloud(px / 240, py / 240) * 0.05) * shadow
      for (let i = 0; i < 3; i++) out[i] = (ground[i] as number) * tone
      return
    }
    wood(x, y, out)
    const nx = thing.form(x + e, y) - thing.form(x - e, y)
    const ny = thing.form(x, y + e) - thing.form(x, y - e)
    const edge = clamp(1 + d / thing.rim)
    let light = 1.02 - (nx + ny) * 18 * edge * 0.4 - rx * 0.05
    const inside = -thing.hollow(x, y)
    if (inside > 0) {
      const hx = thing.hollow(x + e, y) - thing.hollow(x - e, y)
      const hy = thing.hollow(x, y + e) - thing.hollow(x, y - e)
      const wall = Math.exp(-inside / 0.16)
      light +=
        (hx + hy) * 24 * wall * thing.depth - 0.12 * Math.abs(thing.depth) * clamp(inside * 6)
      light += 0.16 * Math.exp(-((x - 0.16) ** 2 + (y - 0.2) ** 2) * 16) * (inside > 0.1 ? 1 : 0)
      if (inside < 0.008) light *= 0.82
    }
    for (let i = 0; i < 3; i++) out[i] = (out[i] as number) * light
  }
}

export const wood: Generator = (rng, size, motif) => ({
  kind: "shader",
  texture: "smooth",
  grain: 0.5,
  scale: 0.66,
  shader: paint(rng, size, piece(rng.fork(motif), motif)),
})
