import { mix } from "../colour"
import type { Rng } from "../random"
import { circle, fill, group, ring, stroke, wobble, type Point } from "../svg"

/** Stems, leaves and blooms for `botanical.ts`. */

/** Plants in ink and a loose wash (fern, branch, poppy, umbel, grass, bouquet), or `cyanotype-…`: pale on Prussian blue. */

export type Sheet = { ground: string; ink: string; washes: readonly string[]; cyan: boolean }

type Stem = { points: Point[]; angleAt: (i: number) => number }

export function stem(
  rng: Rng,
  x: number,
  y: number,
  angle: number,
  length: number,
  bend: number
): Stem {
  const points: Point[] = [[x, y]]
  const count = 22
  let turn = angle
  for (let i = 1; i <= count; i++) {
    const [px, py] = points[i - 1] as Point
    turn += bend / count + rng.around(0, 0.016)
    points.push([px + Math.cos(turn) * (length / count), py + Math.sin(turn) * (length / count)])
  }
  const angleAt = (i: number): number => {
    const [ax, ay] = points[Math.min(count - 1, Math.max(0, i - 1))] as Point
    const [bx, by] = points[Math.min(count, i + 1)] as Point
    return Math.atan2(by - ay, bx - ax)
  }
  return { points, angleAt }
}

function leaf(length: number, width: number, tip: number): string {
  return `M0 0C${length * 0.25} ${-width} ${length * tip} ${-width * 0.85} ${length} 0C${length * tip} ${width * 0.85} ${length * 0.25} ${width} 0 0Z`
}

export function drawLeaf(
  rng: Rng,
  sheet: Sheet,
  [x, y]: Point,
  angle: number,
  length: number,
  width: number,
  wash: string
): string {
  const shape = leaf(length, width, rng.range(0.55, 0.8))
  const place = `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${((angle * 180) / Math.PI).toFixed(1)})`
  if (sheet.cyan)
    return group(
      place,
      fill(shape, sheet.ink, { opacity: rng.range(0.62, 0.95) }) +
        stroke(`M${length * 0.06} 0L${length * 0.92} 0`, sheet.ground, 1.6, { opacity: 0.5 })
    )
  let veins = `M0 0Q${length * 0.5} ${rng.around(0, width * 0.15)} ${length * 0.95} 0`
  for (let k = 1; k < 5; k++)
    veins += `M${length * 0.17 * k} 0l${length * 0.13} ${-width * 0.42}M${length * 0.17 * k} 0l${length * 0.13} ${width * 0.42}`
  const bleed = group(
    `translate(${rng.around(0, 5).toFixed(1)} ${rng.around(3, 4).toFixed(1)})`,
    fill(shape, wash, { opacity: rng.range(0.45, 0.85) })
  )
  return group(
    place,
    bleed + stroke(shape, sheet.ink, 2.2) + stroke(veins, sheet.ink, 1.1, { opacity: 0.7 })
  )
}

export function bloom(rng: Rng, sheet: Sheet, [x, y]: Point, r: number): string {
  const wash = rng.pick(sheet.washes)
  const petals = rng.pick([5, 6, 8, 13])
  const turn = rng.range(0, 6)
  let flower = ""
  for (let k = 0; k < petals; k++) {
    const angle = turn + (k / petals) * Math.PI * 2
    flower += drawLeaf(
      rng,
      sheet,
      [x, y],
      angle,
      r * rng.range(0.88, 1.1),
      r * (petals > 8 ? 0.2 : 0.52),
      wash
    )
  }
  const heart = ring(x, y, r * 0.2, 14).concat(ring(x, y, r * 0.1, 7))
  return (
    flower +
    circle(x, y, r * 0.16, sheet.cyan ? sheet.ground : mix(sheet.ink, wash, 0.3)) +
    wobble(heart, rng, 2)
      .map(([cx, cy]) => circle(cx, cy, Math.max(2, r * 0.025), sheet.ink))
      .join("")
  )
}
