import { mixRgb, rgb, type Rgb } from "../colour"
import { valueNoise } from "../noise"
import type { Rng } from "../random"
import type { Generator } from "../types"

/**
 * Marbled paper: drops of colour on a bath, drawn out with a stylus and combs. Each point is traced back through
 * the strokes (their inverse is exact) to the drop it came from. Motifs: stone, combed, bouquet, suminagashi.
 */

const INKS: readonly (readonly string[])[] = [
  ["#f2e6cf", "#1f3a5f", "#b33a2b", "#d9a441", "#5f7f6a"],
  ["#f4efe4", "#20252e", "#4b5a68", "#a9b4b8", "#c8a26a"],
  ["#efe0cc", "#6e1f2f", "#c25b4a", "#e8b07a", "#2e4a44"],
  ["#e9efe6", "#1c4b4a", "#3f8a7d", "#a6c9a8", "#e0a64e"],
  ["#f3e9e4", "#4a2a55", "#8d5a94", "#d49bb0", "#e9c58a"],
  ["#f6eddb", "#2a4d8f", "#6b9bd1", "#e2b33c", "#c94f3d"],
  ["#f1ead9", "#5a3a22", "#9a6b3c", "#cfa873", "#2b3b3f"],
]

type Move = (point: { x: number; y: number }) => void

/** A straight stroke of one tooth: nearby paint follows it, less with distance. */
function tine(x0: number, angle: number, strength: number, falloff: number): Move {
  const [mx, my] = [Math.cos(angle), Math.sin(angle)]
  return (p) => {
    const d = Math.abs((p.x - x0) * -my + (p.y - 0.5) * mx)
    const z = strength * Math.pow(0.5, d / falloff)
    p.x -= mx * z
    p.y -= my * z
  }
}

/** A comb: the same at every `spacing`, alternately up and down when `rake`. */
function comb(
  angle: number,
  spacing: number,
  strength: number,
  rake: boolean,
  phase: number
): Move {
  const [mx, my] = [Math.cos(angle), Math.sin(angle)]
  return (p) => {
    const across = (p.x * -my + p.y * mx) / spacing + phase
    const near = Math.abs(across - Math.round(across))
    const way = rake && Math.round(across) % 2 !== 0 ? -1 : 1
    const z = way * strength * Math.pow(0.5, near / 0.16) * (1 - 4 * near * near)
    p.x -= mx * z
    p.y -= my * z
  }
}

function wave(angle: number, amplitude: number, length: number, phase: number): Move {
  const [mx, my] = [Math.cos(angle), Math.sin(angle)]
  return (p) => {
    const z = amplitude * Math.sin(((p.x * -my + p.y * mx) / length) * Math.PI * 2 + phase)
    p.x -= mx * z
    p.y -= my * z
  }
}

/** A curl left by a stylus turned on the spot. */
function whirl(cx: number, cy: number, turn: number, reach: number): Move {
  return (p) => {
    const [dx, dy] = [p.x - cx, p.y - cy]
    const d = Math.hypot(dx, dy)
    const a = turn * Math.exp(-(d / reach) * 1.6)
    const [c, s] = [Math.cos(a), Math.sin(a)]
    p.x = cx + dx * c - dy * s
    p.y = cy + dx * s + dy * c
  }
}

function strokes(rng: Rng, motif: string): Move[] {
  const angle = rng.pick([0, Math.PI / 2]) + rng.around(0, 0.04)
  const across = angle + Math.PI / 2
  const whirls = (count: number, reach: number): Move[] =>
    Array.from({ length: count }, () =>
      whirl(
        rng.range(0, 1.2),
        rng.range(0, 1.2),
        rng.range(2, 5) * rng.pick([-1, 1]),
        rng.range(reach * 0.6, reach)
      )
    )
  switch (motif) {
    case "combed":
      return [
        wave(across, rng.range(0.004, 0.016), rng.range(0.12, 0.3), 1),
        comb(angle, rng.range(0.025, 0.05), 0.06, false, 0.2),
        comb(across, rng.range(0.09, 0.15), 0.2, true, rng.next()),
      ]
    case "bouquet":
      return [
        comb(angle, rng.range(0.09, 0.13), rng.range(0.05, 0.09), true, rng.next()),
        wave(angle, 0.025, rng.range(0.14, 0.24), 0),
        comb(across, rng.range(0.05, 0.08), 0.09, false, 0),
        comb(angle, 0.13, 0.16, true, 0.3),
      ]
    case "suminagashi":
      return [
        ...whirls(5, 0.3),
        wave(angle, rng.range(0.02, 0.05), rng.range(0.4, 0.8), 2),
        wave(across, 0.02, rng.range(0.25, 0.5), 0),
      ]
    default:
      return [
        ...whirls(rng.int(1, 4), 0.22),
        tine(rng.range(0.3, 0.7), across, 0.16, 0.06),
        wave(angle, 0.012, 0.3, 0),
      ]
  }
}

type Drop = { x: number; y: number; r2: number; ink: Rgb }

/** Drops fall one after another; each pushes the paint before it aside by its own area. */
function drops(rng: Rng, inks: readonly Rgb[], motif: string): Drop[] {
  if (motif === "suminagashi") {
    const centres = Array.from(
      { length: rng.int(2, 4) },
      () => [rng.range(0.1, 0.95), rng.range(0.1, 1.1)] as const
    )
    return centres.flatMap(([x, y]) =>
      Array.from({ length: rng.int(13, 22) }, (_, i) => ({
        x: x + rng.around(0, 0.008),
        y: y + rng.around(0, 0.008),
        r2: rng.range(0.0016, 0.006),
        ink: inks[i % 2 ? 0 : 1 + (i % 3 === 0 ? 1 : 0)] as Rgb,
      }))
    )
  }
  return Array.from({ length: 96 }, (_, i) => ({
    x: rng.range(-0.1, 1.15),
    y: rng.range(-0.1, 1.4),
    r2: rng.range(0.02, i < 44 ? 0.17 : 0.062) ** 2,
    ink: rng.pick(inks),
  }))
}

export const marbled: Generator = (rng, size, motif) => {
  const inks = rng.palette(INKS).map(rgb)
  const bath = inks[0] as Rgb
  const moves = strokes(rng.fork("strokes"), motif).reverse()
  const fallen = drops(
    rng.fork("drops"),
    motif === "suminagashi" ? inks : rng.shuffle(inks),
    motif
  ).reverse()
  const side = size.width
  const noise = valueNoise(rng.fork("noise"))
  const p = { x: 0, y: 0 }
  return {
    kind: "shader",
    texture: "paper",
    grain: 0.55,
    scale: 0.42,
    shader: (px, py, out) => {
      p.x = px / side + noise(px / 120, py / 120) * 0.004
      p.y = py / side + noise(px / 130 + 50, py / 110) * 0.004
      for (const move of moves) move(p)
      let { x, y } = p
      let colour = bath
      let rim = 1
      for (const drop of fallen) {
        const [dx, dy] = [x - drop.x, y - drop.y]
        const d2 = dx * dx + dy * dy
        if (d2 < drop.r2) {
          colour = drop.ink
          rim = 1 - 0.16 * (d2 / drop.r2) ** 4
          break
        }
        const pull = Math.sqrt(1 - drop.r2 / d2)
        x = drop.x + dx * pull
        y = drop.y + dy * pull
      }
      const toned = mixRgb(colour, bath, 0.05 + noise(px / 40, py / 40) * 0.05)
      for (let i = 0; i < 3; i++) out[i] = (toned[i] as number) * rim
    },
  }
}
