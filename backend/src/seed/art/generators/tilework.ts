import { mix } from "../colour"
import type { Rng } from "../random"
import { circle, el, fill, group, linear, rect, ring, smooth, stroke, type Point } from "../svg"
import type { Generator } from "../types"

/** Hand-painted tiles laid in a panel: `azulejo` (one pattern turned and mirrored) or `patch` (several patterns). */

type Glaze = { tin: string; main: string; light: string; accent: string; grout: string }

const GLAZES: readonly Glaze[] = [
  { tin: "#f3f1e8", main: "#1f4f94", light: "#7fa5d6", accent: "#1b376b", grout: "#cfc9bc" },
  { tin: "#f5f0e2", main: "#1e5a8c", light: "#8db8d4", accent: "#e0a62f", grout: "#d6cdb8" },
  { tin: "#f2efe3", main: "#2c6b4f", light: "#9cc4a2", accent: "#d98e2b", grout: "#cdc8b6" },
  { tin: "#f6eee0", main: "#8a3a2b", light: "#dd9c78", accent: "#25507f", grout: "#d8cab6" },
  { tin: "#eef1f0", main: "#22626e", light: "#86bcc0", accent: "#123a45", grout: "#c6cac6" },
  { tin: "#f4efe6", main: "#3b3f8c", light: "#9fa3d8", accent: "#e3b23c", grout: "#cfcac0" },
]

type Stroke = (g: Glaze, s: number) => string

const petal = (s: number, angle: number, from: number, to: number, width: number): string => {
  const c = Math.cos(angle)
  const n = Math.sin(angle)
  const at = (r: number, side: number): Point => [
    c * r * s - n * side * s,
    n * r * s + c * side * s,
  ]
  const mid = (from + to) / 2
  return smooth([at(from, 0), at(mid, width), at(to, 0), at(mid, -width)], true)
}

/** A quarter of the pattern, its corner at the origin; four of them make a rosette round every second tile corner. */
function quarter(rng: Rng): Stroke {
  const r1 = rng.range(0.26, 0.4)
  const r2 = rng.range(0.62, 0.86)
  const petals = rng.int(2, 4)
  const corner = rng.int(0, 2)
  const lattice = rng.chance(0.5)
  const wide = rng.range(0.06, 0.12)
  const scroll = rng.range(0.3, 0.55)
  return (g, s) => {
    let art = ""
    if (lattice)
      art +=
        stroke(`M0 ${s * 0.98}L${s * 0.98} 0`, g.light, s * 0.05) +
        stroke(`M0 ${s * 0.9}L${s * 0.9} 0`, g.main, s * 0.014)
    art += fill(
      `M${r2 * s} 0A${r2 * s} ${r2 * s} 0 0 1 0 ${r2 * s}L0 ${r2 * s * 0.88}A${r2 * s * 0.88} ${r2 * s * 0.88} 0 0 0 ${r2 * s * 0.88} 0Z`,
      g.main
    )
    for (let k = 0; k < petals * 2 - 1; k++) {
      const angle = (Math.PI / 2) * ((k + 0.5) / (petals * 2 - 1))
      art += fill(petal(s, angle, r1 * 0.5, r2 * 0.82, wide), k % 2 ? g.light : g.main)
      art += stroke(petal(s, angle, r1 * 0.5, r2 * 0.82, wide), g.accent, s * 0.011)
    }
    art +=
      fill(`M0 0H${r1 * s}A${r1 * s} ${r1 * s} 0 0 1 0 ${r1 * s}Z`, g.light) +
      fill(
        `M0 0H${r1 * s * 0.62}A${r1 * s * 0.62} ${r1 * s * 0.62} 0 0 1 0 ${r1 * s * 0.62}Z`,
        g.accent
      )
    const curl = `M${s} ${s * (1 - scroll)}C${s * 0.8} ${s * (1 - scroll)} ${s * 0.7} ${s * 0.78} ${s * 0.82} ${s * 0.82}M${s * (1 - scroll)} ${s}C${s * (1 - scroll)} ${s * 0.8} ${s * 0.78} ${s * 0.7} ${s * 0.82} ${s * 0.82}`
    art += stroke(curl, g.main, s * 0.032)
    if (corner === 0) art += fill(`M${s} ${s}V${s * 0.76}L${s * 0.76} ${s}Z`, g.accent)
    if (corner === 1)
      art +=
        fill(`M${s} ${s}V${s * 0.74}A${s * 0.26} ${s * 0.26} 0 0 0 ${s * 0.74} ${s}Z`, g.main) +
        circle(s, s, s * 0.11, g.tin)
    if (corner === 2)
      art +=
        fill(petal(s, Math.PI / 4, 0.93, 1.41, 0.1), g.accent) +
        ring(s, s, s * 0.2, 8)
          .map(([x, y]) => circle(x, y, s * 0.022, g.main))
          .join("")
    return art
  }
}

function tile(
  rng: Rng,
  x: number,
  y: number,
  s: number,
  turn: number,
  art: string,
  g: Glaze
): string {
  const gap = s * 0.018
  const clip = `M${gap} ${gap}H${s - gap}V${s - gap}H${gap}Z`
  const tone = mix(g.tin, rng.chance(0.5) ? g.light : "#d8c9a8", rng.range(0.01, 0.1))
  const body =
    fill(clip, tone) +
    el(
      "g",
      { "clip-path": "url(#tile)", opacity: rng.range(0.86, 1) },
      group(`rotate(${turn} ${s / 2} ${s / 2})`, art)
    )
  const shine = fill(
    `M${gap} ${gap}H${s - gap}L${s * 0.3} ${s * 0.55}L${gap} ${s - gap}Z`,
    "#ffffff",
    { opacity: rng.range(0.04, 0.13) }
  )
  const bevel =
    stroke(`M${gap * 1.6} ${s - gap * 1.6}V${gap * 1.6}H${s - gap * 1.6}`, "#ffffff", gap * 0.9, {
      opacity: 0.6,
    }) +
    stroke(`M${s - gap * 1.5} ${gap * 1.5}V${s - gap * 1.5}H${gap * 1.5}`, "#3a3226", gap * 0.8, {
      opacity: 0.22,
    })
  return group(`translate(${x} ${y})`, body + shine + bevel)
}

export const tilework: Generator = (rng, size, motif) => {
  const g = rng.palette(GLAZES)
  const columns =
    motif === "single" ? 2 : size.width > size.height * 2 ? rng.int(8, 10) : rng.pick([4, 4, 6])
  const s = size.width / columns
  const rows = Math.ceil(size.height / s)
  const patterns = Array.from({ length: motif === "patch" ? 7 : 1 }, (_, i) =>
    quarter(rng.fork(`quarter${i}`))
  )
  const chips = rng.fork("chips")
  const defs = el(
    "defs",
    {},
    el("clipPath", { id: "tile" }, rect(s * 0.018, s * 0.018, s * 0.964, s * 0.964, "#000")) +
      linear(
        "light",
        [
          [0, "#ffffff", 0.16],
          [0.5, "#ffffff", 0],
          [1, "#20180c", 0.2],
        ],
        { x1: 0, y1: 0, x2: 1, y2: 1 }
      )
  )
  const top = (size.height - rows * s) / 2
  let panel = rect(0, 0, size.width, size.height, g.grout)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const whole = motif === "patch"
      const pattern = whole ? chips.pick(patterns) : (patterns[0] as Stroke)
      const turn = whole ? 0 : row % 2 ? (column % 2 ? 0 : 90) : column % 2 ? 270 : 180
      const glaze = whole && chips.chance(0.3) ? { ...g, main: g.accent, accent: g.main } : g
      const art = whole ? fourfold(pattern(glaze, s / 2), s) : pattern(glaze, s)
      panel += tile(chips, column * s, top + row * s, s, turn, art, glaze)
    }
  }
  return {
    kind: "svg",
    texture: "smooth",
    grain: 0.55,
    elements: defs + panel + rect(0, 0, size.width, size.height, "url(#light)"),
  }
}

function fourfold(art: string, s: number): string {
  const h = s / 2
  return [
    `translate(${h} ${h})`,
    `translate(${h} ${h}) scale(-1 1)`,
    `translate(${h} ${h}) scale(1 -1)`,
    `translate(${h} ${h}) scale(-1 -1)`,
  ]
    .map((t) => group(t, art))
    .join("")
}
