import { mix, shade } from "../colour"
import type { Rng } from "../random"
import { circle, fill, group, rect, ring, smooth, stroke, type Point } from "../svg"
import type { Generator, Size } from "../types"
import { type Tray, TRAYS, metalDefs, bead, gem, hoop } from "./jewels"

function strand(rng: Rng, points: readonly Point[], r: number, graded: boolean): string {
  const pattern = Array.from({ length: rng.int(2, 5) }, () => rng.int(0, 3))
  let at = 0
  let work = stroke(smooth(points), "#5a4632", 2.4)
  const beads: string[] = []
  for (let i = 1; i < points.length; i++) {
    const [[ax, ay], [bx, by]] = [points[i - 1] as Point, points[i] as Point]
    const middle = 1 - Math.abs((i / points.length) * 2 - 1)
    const size =
      r * (graded ? 0.5 + middle * 0.8 : pattern[beads.length % pattern.length] === 0 ? 0.62 : 1)
    at += Math.hypot(bx - ax, by - ay)
    if (at < size * 1.9) continue
    at = 0
    beads.push(bead(bx, by, size, pattern[beads.length % pattern.length] ?? 0))
  }
  work += beads.join("")
  return work
}

function necklace(rng: Rng, size: Size, tray: Tray, withPendant: boolean): string {
  const [w, h] = [size.width, size.height]
  const strands = withPendant ? 1 : rng.int(1, 3)
  let work = ""
  for (let s = 0; s < strands; s++) {
    const [half, drop] = [w * (0.24 + s * 0.06), h * (0.42 + s * 0.11)]
    const points = Array.from({ length: 320 }, (_, i): Point => {
      const t = (i / 319) * 2 - 1
      return [
        w / 2 +
          Math.sin(t * Math.PI * 0.5) * half * (1 - 0.12 * t * t) * (1 + 0.25 * Math.cos(t * 1.57)),
        h * 0.14 + drop * Math.pow(Math.cos(t * Math.PI * 0.5), 0.9),
      ]
    })
    work += strand(rng, points, w * (withPendant ? 0.012 : rng.range(0.017, 0.03)), rng.chance(0.6))
    if (withPendant) work += pendantDrop(rng, w / 2, h * 0.14 + drop, w * 0.1, tray)
  }
  return work
}

function pendantDrop(rng: Rng, x: number, y: number, r: number, tray: Tray): string {
  const colour = rng.pick(tray.stones)
  const bail = hoop(x, y + r * 0.14, r * 0.15, r * 0.2, r * 0.08)
  if (rng.chance(0.4))
    return (
      bail +
      hoop(x, y + r * 1.35, r, r, r * 0.2) +
      gem(rng, x, y + r * 1.35, r * 0.42, colour, 8, 1)
    )
  if (rng.chance(0.5))
    return (
      bail +
      gem(rng, x, y + r * 1.45, r * 0.85, colour, rng.pick([6, 8, 10]), rng.range(1.05, 1.35))
    )
  return (
    bail +
    ring(x, y + r * 1.35, r * 0.62, rng.pick([6, 8]), 0.2)
      .map(([bx, by], i) => bead(bx, by, r * 0.24, i % 2 ? 1 : 2))
      .join("") +
    gem(rng, x, y + r * 1.35, r * 0.36, colour, 8, 1)
  )
}

function rings(rng: Rng, size: Size, tray: Tray): string {
  const count = rng.int(1, 3)
  const unit = Math.min(size.width, size.height)
  return Array.from({ length: count }, (_, i) => {
    const r = unit * (count === 1 ? 0.23 : count === 2 ? 0.145 : 0.108)
    const [cx, cy] = [
      size.width / 2 + (i - (count - 1) / 2) * r * 2.25,
      size.height * 0.54 + (i % 2 ? -r * 0.5 : 0),
    ]
    const thick = r * rng.range(0.13, 0.26)
    const stone = r * rng.range(0.24, 0.42)
    const setting = rng.int(0, 3)
    const flank =
      setting > 1
        ? bead(cx - stone * 1.35, cy - r * 0.94, stone * 0.36, 1) +
          bead(cx + stone * 1.35, cy - r * 0.94, stone * 0.36, 1)
        : ""
    const top =
      setting === 0
        ? bead(cx, cy - r - stone * 0.3, stone * 0.85, rng.int(1, 3))
        : gem(
            rng,
            cx,
            cy - r - stone * 0.3,
            stone,
            rng.pick(tray.stones),
            rng.pick([6, 8, 12]),
            rng.pick([1, 0.8, 1.25])
          )
    return hoop(cx, cy, r, r * 0.97, thick) + flank + top
  }).join("")
}

function earrings(rng: Rng, size: Size, tray: Tray): string {
  const style = rng.int(0, 3)
  const colour = rng.pick(tray.stones)
  const r = size.width * rng.range(0.105, 0.135)
  const seed = rng.seed
  return [-1, 1]
    .map((side) => {
      const twin = rng.fork(`${seed}pair`)
      const [x, y] = [
        size.width / 2 + side * size.width * 0.17,
        size.height * 0.3 + (side > 0 ? size.height * 0.035 : 0),
      ]
      const hook = stroke(
        `M${x} ${y}C${x - r * 0.1} ${y - r * 0.8} ${x + r * 0.75} ${y - r * 0.95} ${x + r * 0.62} ${y + r * 0.1}`,
        "url(#metal)",
        r * 0.085
      )
      if (style === 0)
        return (
          hook +
          hoop(x, y + r * 1.3, r * 1.2, r * 1.25, r * 0.16) +
          [-1, 0, 1]
            .map((k) =>
              bead(
                x + k * r * 0.55,
                y + r * (2.95 - Math.abs(k) * 0.25),
                r * 0.26,
                1 + ((k + 3) % 3)
              )
            )
            .join("")
        )
      if (style === 1)
        return (
          hook +
          [0, 1, 2, 3]
            .map((k) => bead(x, y + r * (0.45 + k * 0.78), r * (0.26 + k * 0.07), (k % 3) + 1))
            .join("")
        )
      if (style === 2)
        return (
          hook +
          gem(twin, x, y + r * 0.55, r * 0.4, tray.stones[1] ?? colour, 8, 1) +
          gem(twin, x, y + r * 2.1, r * 0.85, colour, 6, 1.4)
        )
      const fan = `M${x} ${y + r * 0.2}L${x - r * 1.2} ${y + r * 2.4}A${r * 1.6} ${r * 1.6} 0 0 0 ${x + r * 1.2} ${y + r * 2.4}Z`
      return (
        hook +
        group("translate(9 13)", fill(fan, "#120d0a", { opacity: 0.25 })) +
        fill(fan, "url(#metal)") +
        [0.5, 0.75]
          .map((t) =>
            stroke(
              `M${x - r * 1.2 * t} ${y + r * (0.2 + 2.2 * t)}A${r * 1.6 * t} ${r * 1.6 * t} 0 0 0 ${x + r * 1.2 * t} ${y + r * (0.2 + 2.2 * t)}`,
              shade(tray.metal, -0.4),
              4
            )
          )
          .join("") +
        bead(x, y + r * 1.5, r * 0.3, 1)
      )
    })
    .join("")
}

function bracelet(rng: Rng, size: Size): string {
  const [cx, cy] = [size.width / 2, size.height / 2]
  const r = Math.min(size.width, size.height) * rng.range(0.27, 0.31)
  const stacked = rng.int(0, 2)
  if (stacked === 0)
    return [0, 1, 2, 3]
      .slice(0, rng.int(2, 4))
      .map((k) => hoop(cx + k * 24 - 36, cy + k * 30 - 45, r, r * 0.9, r * rng.range(0.05, 0.12)))
      .join("")
  const loop = Array.from(
    { length: 420 },
    (_, i): Point => [
      cx + Math.cos((i / 419) * Math.PI * 2 + 1) * r,
      cy + Math.sin((i / 419) * Math.PI * 2 + 1) * r * 0.92,
    ]
  )
  const inner = stacked === 2 ? hoop(cx, cy, r * 0.78, r * 0.72, r * 0.08) : ""
  return inner + strand(rng, loop, r * rng.range(0.085, 0.13), false)
}

function brooch(rng: Rng, size: Size, tray: Tray): string {
  const [cx, cy] = [size.width / 2, size.height / 2]
  const r = Math.min(size.width, size.height) * 0.27
  const petals = rng.pick([5, 6, 8, 9])
  let work = ""
  for (const scale of [1, 0.66]) {
    for (let k = 0; k < petals; k++) {
      const angle = (k / petals) * 360 + (scale < 1 ? 180 / petals : 0)
      const d = `M${cx} ${cy}C${cx + r * 0.5 * scale} ${cy - r * 0.42 * scale} ${cx + r * 0.95 * scale} ${cy - r * 0.34 * scale} ${cx + r * scale} ${cy}C${cx + r * 0.95 * scale} ${cy + r * 0.34 * scale} ${cx + r * 0.5 * scale} ${cy + r * 0.42 * scale} ${cx} ${cy}Z`
      work +=
        group(
          `translate(7 10) rotate(${angle} ${cx} ${cy})`,
          fill(d, "#120d0a", { opacity: 0.2 })
        ) +
        group(
          `rotate(${angle} ${cx} ${cy})`,
          fill(d, "url(#metal)") +
            stroke(d, shade(tray.metal, -0.4), 2.4) +
            stroke(
              `M${cx + r * 0.3 * scale} ${cy}L${cx + r * 0.88 * scale} ${cy}`,
              shade(tray.metal, 0.7),
              3
            )
        )
    }
  }
  return (
    work +
    gem(rng, cx, cy, r * 0.26, rng.pick(tray.stones), 10, 1) +
    ring(cx, cy, r * 0.42, petals, 0.1)
      .map(([x, y]) => bead(x, y, r * 0.06, 2))
      .join("")
  )
}

export const jewellery: Generator = (rng, size, motif) => {
  const tray = rng.palette(TRAYS)
  const [w, h] = [size.width, size.height]
  const unit = Math.min(w, h)
  const slab = rng.chance(0.5)
    ? circle(w / 2, h * 0.53, unit * 0.44, tray.plinth)
    : rect(w * 0.1, h * 0.09, w * 0.8, h * 0.83, tray.plinth, { rx: unit * 0.03 })
  const under = group(
    "translate(14 20)",
    slab.replaceAll(tray.plinth, mix(tray.cloth, "#000000", 0.45)),
    { opacity: 0.5 }
  )
  const work = rng.fork(motif)
  const piece =
    motif === "ring"
      ? rings(work, size, tray)
      : motif === "earrings"
        ? earrings(work, size, tray)
        : motif === "bracelet"
          ? bracelet(work, size)
          : motif === "brooch"
            ? brooch(work, size, tray)
            : necklace(work, size, tray, motif === "pendant")
  return {
    kind: "svg",
    texture: "plaster",
    grain: 0.45,
    elements:
      metalDefs(tray) +
      rect(0, 0, w, h, tray.cloth) +
      under +
      slab +
      rect(0, 0, w, h, "url(#lit)") +
      piece,
  }
}
