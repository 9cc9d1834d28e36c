import { mixRgb, type Rgb } from "../colour"
import { fractal, valueNoise, type Noise } from "../noise"
import type { Rng } from "../random"
import type { Generator, Shader, Size } from "../types"
import { type Profile, PROFILES, type Scene, SCENES } from "./pottery"
import { plate } from "./plate"

type Pot = {
  cx: number
  base: number
  height: number
  profile: Profile
  clay: Rgb
  glaze: Rgb
  dip: number
  speckle: number
  gloss: number
  seed: number
  handle: boolean
}

function radiusAt(profile: Profile, t: number): number {
  let i = 1
  while (i < profile.length - 1 && (profile[i] as readonly [number, number])[0] < t) i++
  const get = (k: number) =>
    profile[Math.min(profile.length - 1, Math.max(0, k))] as readonly [number, number]
  const [p0, p1, p2, p3] = [get(i - 2), get(i - 1), get(i), get(i + 1)]
  const u = Math.min(1, Math.max(0, (t - p1[0]) / (p2[0] - p1[0] || 1)))
  const [m1, m2] = [(p2[1] - p0[1]) / 2, (p3[1] - p1[1]) / 2]
  const [u2, u3] = [u * u, u * u * u]
  return (
    p1[1] * (2 * u3 - 3 * u2 + 1) +
    m1 * (u3 - 2 * u2 + u) +
    p2[1] * (3 * u2 - 2 * u3) +
    m2 * (u3 - u2)
  )
}

const MOTIF_HEIGHT: Record<string, number> = {
  vase: 0.56,
  bottle: 0.6,
  bowl: 0.27,
  cup: 0.34,
  jar: 0.5,
}

function pot(
  rng: Rng,
  motif: string,
  cx: number,
  base: number,
  unit: number,
  world: Scene,
  seed: number
): Pot {
  const [clay, glaze] = rng.pick(world.glazes)
  const profile = rng.pick(PROFILES[motif] ?? [])
  const stretch = rng.range(0.88, 1.14)
  return {
    cx,
    base,
    height: unit * (MOTIF_HEIGHT[motif] ?? 0.5) * rng.range(0.92, 1.1),
    profile: profile.map(([at, radius]) => [at, radius * stretch] as const),
    clay,
    glaze,
    dip: rng.chance(0.25) ? -1 : rng.range(0.1, 0.5),
    speckle: rng.chance(0.6) ? rng.range(0.25, 0.9) : 0,
    gloss: rng.range(0.12, 0.75),
    seed,
    handle: motif === "cup" && rng.chance(0.4),
  }
}

function arrange(rng: Rng, motif: string, size: Size, base: number, world: Scene): Pot[] {
  const unit = Math.min(size.width, size.height * 1.05)
  if (motif !== "set") {
    const twins = motif === "cup" ? rng.int(1, 3) : motif === "bottle" ? rng.int(1, 3) : 1
    return Array.from({ length: twins }, (_, i) => {
      const cx =
        size.width / 2 +
        (i - (twins - 1) / 2) * unit * (motif === "cup" ? 0.34 : 0.3) +
        rng.around(0, unit * 0.01)
      return pot(
        rng.fork(`pot${i}`),
        motif,
        cx,
        base + (i % 2) * unit * 0.03,
        unit * (twins > 1 ? 0.9 : 1.12),
        world,
        i * 31
      )
    })
  }
  const order = rng.shuffle(["vase", "bowl", "bottle", "cup", "jar"]).slice(0, rng.int(3, 4))
  return order
    .map((kind, i) => {
      const cx = size.width * (0.2 + (0.6 * i) / (order.length - 1)) + rng.around(0, unit * 0.01)
      return pot(
        rng.fork(`pot${i}`),
        kind,
        cx,
        base + rng.range(0, unit * 0.06),
        unit * 0.68,
        world,
        i * 31
      )
    })
    .sort((a, b) => a.base - b.base)
}

/** Colour of the pot's surface at a point on it, before light. */
function surface(p: Pot, t: number, lateral: number, cloud: Noise, white: Noise): Rgb {
  const line = p.dip + cloud(lateral * 2 + p.seed, p.seed) * 0.05
  const edge = Math.min(1, Math.max(0, (t - line) * 28))
  const ridge = Math.sin(t * 95 + cloud(lateral, t * 4 + p.seed)) * 0.035
  const pool =
    1 + cloud(lateral * 3 + p.seed, t * 7) * 0.12 + ridge - (edge > 0 && edge < 1 ? 0.12 : 0)
  const colour = mixRgb(p.clay, p.glaze, edge * 0.96)
  const spot = p.speckle * Math.max(0, white(lateral * 46 + p.seed, t * 60) - 0.72) * 2.6
  const toned = mixRgb(colour, [58, 40, 28], Math.min(0.75, spot))
  return [toned[0] * pool, toned[1] * pool, toned[2] * pool]
}

/** Writes the lit pot into `out` if the point is on it. */
function shadePot(
  p: Pot,
  x: number,
  y: number,
  out: Float32Array,
  cloud: Noise,
  white: Noise
): boolean {
  const top = p.base - p.height
  const openTop = radiusAt(p.profile, 1) * p.height
  const lean = 0.2
  const foot = radiusAt(p.profile, 0) * p.height
  const dx = x - p.cx
  const lipY = (y - top) / (openTop * lean)
  const onLip = (dx / openTop) ** 2 + lipY ** 2
  const sag = foot > Math.abs(dx) ? Math.sqrt(1 - (dx / foot) ** 2) * foot * lean * 0.8 : 0
  const t = (p.base + sag * (1 - Math.min(1, (p.base - y + sag) / (p.height * 0.3))) - y) / p.height
  if (onLip < 1 && p.height * 0.04 < openTop) {
    const wall = onLip > 0.86
    const narrow = openTop < p.height * 0.34 ? 0.45 : 1
    const depth = wall
      ? 1.06
      : (0.4 + 0.36 * (0.5 + dx / openTop / 2) + Math.max(0, lipY) * 0.28) * narrow
    const inner = mixRgb(p.glaze, p.clay, wall ? 0.25 : 0.1)
    for (let i = 0; i < 3; i++) out[i] = (inner[i] as number) * depth
    return true
  }
  if (t < 0 || t > 1) return onHandle(p, x, y, out)
  const r = radiusAt(p.profile, t) * p.height
  if (Math.abs(dx) > r) return onHandle(p, x, y, out)
  const nx = dx / r
  const nz = Math.sqrt(1 - nx * nx)
  const slope =
    ((radiusAt(p.profile, Math.min(1, t + 0.015)) - radiusAt(p.profile, Math.max(0, t - 0.015))) /
      0.03) *
    0.7
  const ny = -slope / Math.sqrt(1 + slope * slope)
  const diffuse = Math.max(0, (-0.62 * nx + 0.42 * ny + 0.66 * nz) / Math.sqrt(1 + ny * ny))
  const rim = Math.max(0, nx) ** 3 * 0.16
  const colour = surface(p, t, Math.asin(nx), cloud, white)
  const light = 0.28 + diffuse * 0.92 + rim
  const spark =
    p.gloss *
    150 *
    Math.exp(-(((nx + 0.5) / 0.11) ** 2)) *
    Math.max(0, 0.35 + ny * 0.9) *
    (0.6 + cloud(y / 60, p.seed) * 0.8)
  const ground = Math.min(1, 0.62 + t * 2.4)
  for (let i = 0; i < 3; i++) out[i] = (colour[i] as number) * light * ground + spark
  return true
}

function onHandle(p: Pot, x: number, y: number, out: Float32Array): boolean {
  if (!p.handle) return false
  const r = radiusAt(p.profile, 0.55) * p.height
  const u = (x - p.cx - r * 0.95) / (p.height * 0.24)
  const v = (y - (p.base - p.height * 0.54)) / (p.height * 0.3)
  const d = Math.sqrt(u * u + v * v)
  if (x < p.cx || d < 0.72 || d > 1) return false
  const round = 1 - ((d - 0.86) / 0.14) ** 2
  const light = 0.4 + 0.55 * Math.sqrt(Math.max(0, round)) - v * 0.2
  for (let i = 0; i < 3; i++) out[i] = (p.glaze[i] as number) * light
  return true
}

function backdrop(
  world: Scene,
  size: Size,
  tableY: number,
  pots: readonly Pot[],
  cloud: Noise
): Shader {
  return (x, y, out) => {
    const onTable = y > tableY
    const across = 1.1 - (x / size.width) * 0.28
    const fade = onTable ? (y - tableY) / (size.height - tableY) : y / tableY
    const base = onTable ? world.table : mixRgb(world.wall, world.wallLow, fade)
    const tone = onTable
      ? 0.86 + fade * 0.2 + cloud(x / 260, y / 22) * 0.06
      : 1 + cloud(x / 300, y / 300) * 0.05
    let shadow = 1
    for (const p of pots) {
      const wide = radiusAt(p.profile, 0.25) * p.height * 1.5 + p.height * 0.1
      const u = (x - p.cx - wide * 0.75) / (wide * 1.5)
      const v = (y - p.base - p.height * 0.01) / (p.height * 0.12 + 14)
      if (onTable) shadow *= 1 - 0.6 * Math.exp(-(u * u + v * v) * 1.6)
      const near = Math.exp(
        -(((x - p.cx) / (wide * 0.75)) ** 2) * 2.2 - ((y - p.base - 6) / 22) ** 2
      )
      if (onTable) shadow *= 1 - 0.42 * near
    }
    const edge = Math.abs(y - tableY) < 3 ? 0.93 : 1
    for (let i = 0; i < 3; i++) out[i] = (base[i] as number) * across * tone * shadow * edge
  }
}

export const ceramics: Generator = (rng, size, motif) => {
  const world = rng.palette(SCENES)
  const white = valueNoise(rng.fork("noise"))
  const cloud = fractal(white, 3)
  if (motif === "plate")
    return {
      kind: "shader",
      texture: "smooth",
      grain: 0.5,
      shader: plate(rng, size, world, cloud, white),
    }
  const tableY = size.height * rng.range(0.6, 0.7)
  const base = tableY + (size.height - tableY) * rng.range(0.36, 0.5)
  const pots = arrange(rng, motif in PROFILES ? motif : "set", size, base, world)
  const behind = backdrop(world, size, tableY, pots, cloud)
  return {
    kind: "shader",
    texture: "smooth",
    grain: 0.5,
    shader: (x, y, out) => {
      for (let i = pots.length - 1; i >= 0; i--)
        if (shadePot(pots[i] as Pot, x, y, out, cloud, white)) return
      behind(x, y, out)
    },
  }
}
