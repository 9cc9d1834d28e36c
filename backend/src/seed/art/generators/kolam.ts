import { mix } from "../colour"
import type { Rng } from "../random"
import { circle, el, fill, group, linear, rect, ring, stroke, type Point } from "../svg"
import type { Generator, Size } from "../types"

/** Sikku kolam: one line winding round a lattice of dots. `lotus` draws petals round a centre instead. */

type Ground = { floor: string; line: string; accent: string; band: string }

const GROUNDS: readonly Ground[] = [
  { floor: "#7c2d1c", line: "#fbf3e4", accent: "#f0b95a", band: "#5c1f14" },
  { floor: "#9a4426", line: "#fff6e6", accent: "#f7d9a0", band: "#7d321b" },
  { floor: "#2f3a34", line: "#f3eddc", accent: "#d99a4e", band: "#232c27" },
  { floor: "#27314f", line: "#f4efe3", accent: "#e3a857", band: "#1b2339" },
  { floor: "#5a4634", line: "#fbf2de", accent: "#c9573a", band: "#46362a" },
  { floor: "#f1e6d2", line: "#8f2f1f", accent: "#2e4a4b", band: "#e3d2b4" },
  { floor: "#3d2430", line: "#f8ebdd", accent: "#d9875f", band: "#2c1822" },
  { floor: "#c98a3c", line: "#fff8ea", accent: "#6d2417", band: "#b2742b" },
]

const SIDES: readonly Point[] = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
]

type Lattice = {
  diamond: boolean
  has: (i: number, j: number) => boolean
  open: (i: number, j: number, side: number) => boolean
  reach: number
}

/** Which neighbours the line crosses to; equal under the square's eight symmetries, so that the figure is. */
function lattice(rng: Rng, reach: number): Lattice {
  const diamond = rng.chance(0.55)
  const cut = rng.pick([0, 0, 1, 2])
  const openness = rng.range(0.55, 0.86)
  const has = (i: number, j: number): boolean => {
    const [a, b] = [Math.abs(i), Math.abs(j)]
    if (diamond) return a + b <= reach
    return a <= reach && b <= reach && a + b <= reach * 2 - cut
  }
  const choices = new Map<string, boolean>()
  const open = (i: number, j: number, side: number): boolean => {
    const [dx, dy] = SIDES[side] as Point
    if (!has(i + dx, j + dy)) return false
    const mx = Math.abs(i * 2 + dx)
    const my = Math.abs(j * 2 + dy)
    const key = `${Math.min(mx, my)}:${Math.max(mx, my)}`
    const known = choices.get(key)
    if (known !== undefined) return known
    const chosen = rng.chance(openness)
    choices.set(key, chosen)
    return chosen
  }
  return { diamond, has, open, reach }
}

/** The line round one dot: it meets an open side's middle at 45° and turns back inside a closed one. */
function loop(cx: number, cy: number, step: number, open: (side: number) => boolean): string {
  const inner = 0.37 * step
  const at = SIDES.map(([dx, dy], side) => {
    const r = open(side) ? step / 2 : inner
    return { x: cx + dx * r, y: cy + dy * r, dx, dy, open: open(side) }
  })
  let path = ""
  at.forEach((from, side) => {
    const to = at[(side + 1) % 4]
    if (!to) return
    const pull = step * (from.open && to.open ? 0.16 : 0.21)
    const diagonal = Math.SQRT1_2
    const leave = from.open
      ? [(to.dx - from.dx) * diagonal, (to.dy - from.dy) * diagonal]
      : [to.dx, to.dy]
    const arrive = to.open
      ? [(from.dx - to.dx) * diagonal, (from.dy - to.dy) * diagonal]
      : [from.dx, from.dy]
    const [c1x, c1y] = [from.x + (leave[0] ?? 0) * pull, from.y + (leave[1] ?? 0) * pull]
    const [c2x, c2y] = [to.x + (arrive[0] ?? 0) * pull, to.y + (arrive[1] ?? 0) * pull]
    path += `M${from.x} ${from.y}C${c1x} ${c1y} ${c2x} ${c2y} ${to.x} ${to.y}`
  })
  return path
}

/** Rice flour falls beside the line too. */
function powder(
  rng: Rng,
  cx: number,
  cy: number,
  radius: number,
  colour: string,
  count: number
): string {
  let dust = ""
  for (let i = 0; i < count; i++) {
    const angle = rng.range(0, Math.PI * 2)
    const r = radius * Math.sqrt(rng.next())
    dust += circle(
      cx + Math.cos(angle) * r,
      cy + Math.sin(angle) * r,
      rng.range(0.6, 1.7),
      colour,
      { opacity: rng.range(0.08, 0.4) }
    )
  }
  return dust
}

/** Dots whose line touches no other; a few are a pause, many are a sheet of rings. */
function loneDots(net: Lattice): number {
  let lone = 0
  for (let i = -net.reach; i <= net.reach; i++) {
    for (let j = -net.reach; j <= net.reach; j++) {
      if (net.has(i, j) && [0, 1, 2, 3].every((side) => !net.open(i, j, side))) lone++
    }
  }
  return lone
}

function connected(rng: Rng): Lattice {
  for (let attempt = 0; ; attempt++) {
    const net = lattice(rng.fork(`net${attempt}`), rng.int(2, 6))
    if (loneDots(net) <= (attempt < 40 ? 1 : 99)) return net
  }
}

function sikku(rng: Rng, size: Size, ground: Ground): string {
  const shortSide = Math.min(size.width, size.height)
  const net = connected(rng)
  const step =
    (shortSide * (net.diamond ? rng.range(0.78, 0.84) : rng.range(0.66, 0.74))) /
    (net.reach * 2 + 1)
  const [cx, cy] = [size.width / 2, size.height / 2]
  let line = ""
  let dots = ""
  for (let i = -net.reach; i <= net.reach; i++) {
    for (let j = -net.reach; j <= net.reach; j++) {
      if (!net.has(i, j)) continue
      line += loop(cx + i * step, cy + j * step, step, (side) => net.open(i, j, side))
      dots += circle(
        cx + i * step,
        cy + j * step,
        step * 0.062,
        (i + j) % 2 === 0 ? ground.line : ground.accent
      )
    }
  }
  const width = Math.max(5, step * 0.058)
  const soft = stroke(line, ground.line, width * 1.9, { opacity: 0.16 })
  return soft + stroke(line, ground.line, width) + dots
}

type Petal = {
  inner: number
  outer: number
  count: number
  bulge: number
  turn: number
  pointed: boolean
}

function petals(
  cx: number,
  cy: number,
  { inner, outer, count, bulge, turn, pointed }: Petal
): string {
  const half = Math.PI / count
  const polar = (r: number, angle: number): string =>
    `${(cx + Math.cos(angle) * r).toFixed(1)} ${(cy + Math.sin(angle) * r).toFixed(1)}`
  let path = ""
  for (let i = 0; i < count; i++) {
    const angle = (i / count) * Math.PI * 2 + turn
    const belly = inner + (outer - inner) * 0.52
    const shoulder = pointed ? outer * 0.9 : outer * 1.03
    const near = pointed ? 0.12 : 0.55
    path += `M${polar(inner, angle - half * 0.9)}C${polar(belly, angle - half * bulge * 1.25)} ${polar(shoulder, angle - half * near)} ${polar(outer, angle)}`
    path += `C${polar(shoulder, angle + half * near)} ${polar(belly, angle + half * bulge * 1.25)} ${polar(inner, angle + half * 0.9)}`
  }
  return path
}

function lotusRing(
  rng: Rng,
  cx: number,
  cy: number,
  petal: Petal,
  colour: string,
  ground: Ground
): string {
  const width = petal.outer - petal.inner
  const style = rng.int(0, 4)
  if (style === 3) {
    const dots = ring(cx, cy, petal.inner + width * 0.55, petal.count * 3, petal.turn)
    return (
      circle(cx, cy, petal.inner + width * 0.9, colour) +
      stroke(ringPath(cx, cy, petal.inner + width * 0.9), ground.line, 5) +
      dots
        .map(([x, y], i) =>
          circle(x, y, i % 3 ? 5 : Math.max(9, width * 0.16), i % 3 ? ground.line : ground.accent)
        )
        .join("")
    )
  }
  const shape = petals(cx, cy, petal)
  const inside = petals(cx, cy, {
    ...petal,
    outer: petal.inner + width * 0.78,
    bulge: petal.bulge * 0.6,
  })
  const tips = ring(cx, cy, petal.outer + 22, petal.count, petal.turn)
  const more =
    style === 0
      ? stroke(inside, ground.line, 3, { opacity: 0.8 })
      : style === 1
        ? fill(inside, ground.accent, { opacity: 0.5 })
        : tips.map(([x, y]) => circle(x, y, 6, ground.line)).join("")
  return fill(shape, colour) + stroke(shape, ground.line, 6) + more
}

const ringPath = (cx: number, cy: number, r: number): string =>
  `M${cx - r} ${cy}a${r} ${r} 0 1 1 ${r * 2} 0a${r} ${r} 0 1 1 ${-r * 2} 0`

function lotus(rng: Rng, size: Size, ground: Ground): string {
  const [cx, cy] = [size.width / 2, size.height / 2]
  const full = Math.min(size.width, size.height) * 0.4
  const count = rng.pick([6, 8, 8, 10, 12, 16, 20])
  const rings = rng.int(3, 5)
  const doubled = rng.chance(0.4)
  let drawing = ""
  for (let k = rings; k >= 1; k--) {
    const outer = (full * k) / rings
    const inner = Math.max(full * 0.09, outer - (full / rings) * rng.range(1, 1.3))
    const petal = {
      inner,
      outer,
      count: doubled && k === rings ? count * 2 : count,
      bulge: rng.range(0.6, 1),
      turn: (k % 2) * (Math.PI / count) - Math.PI / 2,
      pointed: rng.chance(0.6),
    }
    drawing += lotusRing(
      rng,
      cx,
      cy,
      petal,
      mix(ground.floor, rng.pick([ground.accent, ground.band, ground.line]), rng.range(0.25, 0.7)),
      ground
    )
  }
  return (
    drawing +
    circle(cx, cy, full * 0.09, ground.accent) +
    stroke(ringPath(cx, cy, full * 0.09), ground.line, 5) +
    circle(cx, cy, full * 0.035, ground.line)
  )
}

function corners(size: Size, ground: Ground, inset: number, rng: Rng): string {
  const reach = Math.min(size.width, size.height) * rng.range(0.07, 0.1)
  const curl = stroke(
    `M0 ${reach}C0 ${reach * 0.3} ${reach * 0.3} 0 ${reach} 0M${reach * 0.25} ${reach * 0.72}C${reach * 0.25} ${reach * 0.4} ${reach * 0.4} ${reach * 0.25} ${reach * 0.72} ${reach * 0.25}`,
    ground.line,
    4.5
  )
  const leaf = curl + circle(reach * 0.52, reach * 0.52, 7, ground.accent)
  const [w, h] = [size.width - inset, size.height - inset]
  return [
    `translate(${inset} ${inset})`,
    `translate(${w} ${inset}) scale(-1 1)`,
    `translate(${inset} ${h}) scale(1 -1)`,
    `translate(${w} ${h}) scale(-1 -1)`,
  ]
    .map((transform) => group(transform, leaf))
    .join("")
}

export const kolam: Generator = (rng, size, motif) => {
  const ground = rng.palette(GROUNDS)
  const figure = (motif === "lotus" ? lotus : sikku)(rng.fork("figure"), size, ground)
  const edge = Math.min(size.width, size.height) * 0.045
  const [w, h] = [size.width, size.height]
  const frame =
    el("rect", {
      x: edge,
      y: edge,
      width: w - edge * 2,
      height: h - edge * 2,
      fill: "none",
      stroke: ground.band,
      "stroke-width": edge * 0.6,
    }) +
    el("rect", {
      x: edge * 1.6,
      y: edge * 1.6,
      width: w - edge * 3.2,
      height: h - edge * 3.2,
      fill: "none",
      stroke: ground.line,
      "stroke-width": 3,
      opacity: 0.85,
    })
  const floor =
    el(
      "defs",
      {},
      linear("floor", [
        [0, mix(ground.floor, "#ffffff", 0.06)],
        [1, mix(ground.floor, "#000000", 0.1)],
      ])
    ) + rect(0, 0, w, h, "url(#floor)")
  const dust = powder(rng.fork("dust"), w / 2, h / 2, Math.min(w, h) * 0.46, ground.line, 420)
  return {
    kind: "svg",
    texture: "plaster",
    grain: 0.8,
    elements: floor + frame + corners(size, ground, edge * 2.3, rng) + dust + figure,
  }
}
