import { mixRgb, rgb, type Rgb } from "../colour"
import { fractal, valueNoise, type Noise } from "../noise"
import type { Rng } from "../random"
import type { Generator, Size } from "../types"

/** Woven cloth, thread over thread. Motifs: plaid, ikat, stripe, zapotec (stepped diamonds), herringbone. */

const YARNS: readonly (readonly string[])[] = [
  ["#f0e6d2", "#8c2f2a", "#2d3f5e", "#d39a3a", "#4f6b57"],
  ["#ece3d0", "#1f3557", "#4c78a8", "#d9c9a3", "#a63d2f"],
  ["#e9dcc6", "#3a2a23", "#a4643c", "#c99b5f", "#6d7a5b"],
  ["#f2e9da", "#7a2048", "#c9486b", "#e2a53d", "#2f5d62"],
  ["#e6e2d6", "#26302f", "#5d7a74", "#b7b29a", "#c4703f"],
  ["#f4ead5", "#b8402a", "#e2892f", "#f0c25a", "#23545c"],
  ["#efe5d8", "#43315c", "#8a6fa8", "#d1a6b5", "#e0b04b"],
]

type Cloth = (u: number, v: number) => Rgb

/** Colours by warp and weft position, the way a sett is counted: mirrored about its middle. */
function sett(rng: Rng, yarns: readonly Rgb[]): (t: number) => Rgb {
  const base = yarns[0] as Rgb
  const blocks = Array.from({ length: rng.int(4, 7) }, (_, i) => ({
    width: i % 2 ? rng.range(0.04, 0.12) : rng.range(0.15, 0.5),
    colour: i === 0 ? base : rng.pick(yarns),
  }))
  const total = blocks.reduce((sum, block) => sum + block.width, 0)
  return (t) => {
    const folded = Math.abs((((t % 2) + 2) % 2) - 1) * total
    let at = 0
    for (const block of blocks) {
      at += block.width
      if (folded <= at) return block.colour
    }
    return base
  }
}

/** Ikat: motifs dyed into the warp before weaving, so their edges run along the threads. */
function ikat(rng: Rng, yarns: readonly Rgb[], noise: Noise): Cloth {
  const [a, b, c, d] = [yarns[0], ...rng.shuffle(yarns.slice(1))] as [Rgb, Rgb, Rgb, Rgb]
  const columns = rng.range(2.2, 4.2)
  const rows = columns * rng.range(0.5, 0.85)
  const shape = rng.int(0, 2)
  const bandEvery = rng.int(2, 4)
  return (u, v) => {
    const run = noise(u * 190, v * 4) * 0.07 + noise(u * 60, v * 9) * 0.04
    const column = Math.floor(u * columns)
    const x = Math.abs((u * columns - column) * 2 - 1)
    const y = Math.abs((((v + run) * rows + (column % 2) * 0.5) % 1) * 2 - 1)
    const d1 =
      shape === 0
        ? x + y
        : shape === 1
          ? Math.max(x * 1.15, y) + Math.abs(Math.sin(y * 9)) * 0.12
          : Math.hypot(x, y * 0.9) + Math.sin(Math.atan2(y, x) * 6) * 0.12
    if (column % bandEvery === bandEvery - 1 && shape !== 2)
      return x < 0.2 ? d : (v * rows * 4 + run * 6) % 1 < 0.5 ? b : a
    return d1 < 0.22 ? d : d1 < 0.42 ? a : d1 < 0.66 ? b : d1 < 0.76 ? c : d1 < 0.86 ? a : c
  }
}

function zapotec(rng: Rng, yarns: readonly Rgb[], size: Size): Cloth {
  const order = rng.shuffle(yarns)
  const steps = rng.int(18, 30)
  const aspect = size.height / size.width
  const nested = rng.int(3, 6)
  const repeats = rng.pick([1, 1, 2, 3])
  return (u, v) => {
    const edge = Math.max(0, Math.min(v, aspect - v))
    if (edge < 0.12 * aspect)
      return order[Math.floor((edge / (0.12 * aspect)) * 5) % order.length] as Rgb
    const x = Math.floor(Math.abs(((u * repeats) % 1) - 0.5) * steps * 2) / (steps * 2)
    const y =
      Math.floor(Math.abs(((((v - aspect / 2) * repeats) / 1.5 + 1000.5) % 1) - 0.5) * steps * 2) /
      (steps * 2)
    const ringNumber = Math.floor((x + y) * nested * 1.6)
    const stair =
      Math.floor(x * steps * 2) % 2 === 0 && Math.floor(y * steps) % 3 === 0 && ringNumber % 2 === 1
    return order[(ringNumber + (stair ? 2 : 0)) % order.length] as Rgb
  }
}

function stripe(rng: Rng, yarns: readonly Rgb[], noise: Noise): Cloth {
  const along = sett(rng, yarns)
  const scale = rng.range(1.2, 2.6)
  const dashes = rng.range(20, 60)
  const accent = rng.pick(yarns.slice(1))
  const every = rng.int(3, 6)
  return (u, v) => {
    const row = v * scale * 6
    const decorated = Math.floor(row) % every === 0 && Math.abs((row % 1) - 0.5) < 0.26
    if (decorated && (u * dashes + Math.floor((row % 1) * 8) * 0.5) % 1 < 0.5) return accent
    return along(v * scale + noise(u * 3, v * 90) * 0.006)
  }
}

type Weave = { threads: number; twill: boolean; bump: number }

function clothFor(
  rng: Rng,
  motif: string,
  yarns: readonly Rgb[],
  size: Size,
  noise: Noise
): { warp: Cloth; weft: Cloth; weave: Weave } {
  const simple = (cloth: Cloth, threads: number): { warp: Cloth; weft: Cloth; weave: Weave } => ({
    warp: cloth,
    weft: cloth,
    weave: { threads, twill: false, bump: 0.16 },
  })
  if (motif === "ikat") return simple(ikat(rng, yarns, noise), 190)
  if (motif === "zapotec") return simple(zapotec(rng, yarns, size), 95)
  if (motif === "stripe") return simple(stripe(rng, yarns, noise), 120)
  const across = sett(rng.fork("warp"), yarns)
  const down = rng.chance(0.6) ? across : sett(rng.fork("weft"), yarns)
  const scale = motif === "herringbone" ? rng.range(1.2, 2) : rng.range(1.3, 3.2)
  return {
    warp: (u) => across(u * scale),
    weft: (_, v) => down(v * scale),
    weave: { threads: motif === "herringbone" ? 72 : 130, twill: true, bump: 0.2 },
  }
}

/** How the cloth lies: flat, with two or three soft folds. */
function folds(rng: Rng): Noise {
  const list = Array.from({ length: rng.int(1, 3) }, () => ({
    a: rng.range(-0.5, 0.5) + rng.pick([0, Math.PI / 2]),
    at: rng.range(0.15, 0.95),
    width: rng.range(0.03, 0.09),
    depth: rng.range(0.1, 0.24),
  }))
  return (u, v) =>
    list.reduce((sum, f) => {
      const d = (u * Math.cos(f.a) + v * Math.sin(f.a) - f.at) / f.width
      return sum + (Math.abs(d) < 4 ? f.depth * d * Math.exp(-d * d) : 0)
    }, 0)
}

export const textile: Generator = (rng, size, motif) => {
  const yarns = rng.palette(YARNS).map(rgb)
  const noise = valueNoise(rng.fork("noise"))
  const cloud = fractal(noise, 3)
  const { warp, weft, weave } = clothFor(rng.fork(motif), motif, yarns, size, noise)
  const lie = folds(rng.fork("folds"))
  const herring = motif === "herringbone"
  return {
    kind: "shader",
    texture: "linen",
    grain: 0.5,
    scale: 0.7,
    antialias: false,
    shader: (px, py, out) => {
      const fold = lie(px / size.width, py / size.width)
      const u = px / size.width + fold * 0.03
      const v = py / size.width + fold * 0.02
      const wx = u * weave.threads + noise(u * 20, v * 8) * 0.22
      const wy = v * weave.threads + noise(u * 8, v * 20 + 70) * 0.22
      const [i, j] = [Math.floor(wx), Math.floor(wy)]
      const turn = herring && (i >> 4) % 2 ? -i : i
      const warpUp = weave.twill ? (((turn + j) % 4) + 4) % 4 < 2 : (i + j) % 2 === 0
      const colour = warpUp ? warp(u, v) : weft(u, v)
      const across = (warpUp ? wx - i : wy - j) - 0.5
      const along = (warpUp ? wy - j : wx - i) - 0.5
      const round = 1 - across * across * 2.1 - along * along * 0.8
      const yarn = noise(i * 7.3 + (warpUp ? 0 : 91), j * 5.1) * 0.07 + cloud(u * 4, v * 4) * 0.07
      const light = 1 - weave.bump + weave.bump * 1.4 * round + yarn + fold
      const toned = mixRgb(colour, [255, 250, 240], 0.04)
      for (let k = 0; k < 3; k++) out[k] = (toned[k] as number) * light
    },
  }
}
