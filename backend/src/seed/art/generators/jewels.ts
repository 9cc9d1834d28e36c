import { shade } from "../colour"
import type { Rng } from "../random"
import { circle, el, fill, group, linear, radial, ring, stroke, type Point } from "../svg"

/** Trays, metal, beads, stones and hoops: what `jewellery.ts` is put together from. */

/** Metal and stones on a tray. Motifs: necklace, ring, earrings, bracelet, pendant, brooch. */

export type Tray = { cloth: string; metal: string; stones: readonly string[]; plinth: string }

export const TRAYS: readonly Tray[] = [
  {
    cloth: "#d9cfc2",
    metal: "#c9a25a",
    stones: ["#2e6e62", "#e8dcc0", "#8c3b2e"],
    plinth: "#efe7da",
  },
  {
    cloth: "#3b4440",
    metal: "#d8b46a",
    stones: ["#e9e2d2", "#7fa99b", "#c4583c"],
    plinth: "#4d5853",
  },
  {
    cloth: "#c4cdd0",
    metal: "#b9bcc0",
    stones: ["#24507a", "#e4e9ea", "#8fb2c4"],
    plinth: "#e1e6e7",
  },
  {
    cloth: "#e7d3c6",
    metal: "#d08e62",
    stones: ["#a5475a", "#f3e7dc", "#6f7f6a"],
    plinth: "#f5e8de",
  },
  {
    cloth: "#2b2f3d",
    metal: "#c7cad1",
    stones: ["#6b8fd0", "#f0eee8", "#b78fc9"],
    plinth: "#3a4052",
  },
  {
    cloth: "#cfd2c0",
    metal: "#b98b4a",
    stones: ["#c98a2b", "#3f5a3a", "#f1ead6"],
    plinth: "#e4e6d8",
  },
  {
    cloth: "#b5584a",
    metal: "#e0bd76",
    stones: ["#f2e8d8", "#1f4b4f", "#efc46a"],
    plinth: "#c76f60",
  },
]

export function metalDefs(tray: Tray): string {
  const m = tray.metal
  const band = linear(
    "metal",
    [
      [0, shade(m, 0.6)],
      [0.28, m],
      [0.5, shade(m, -0.45)],
      [0.68, shade(m, 0.2)],
      [0.85, shade(m, 0.7)],
      [1, shade(m, -0.35)],
    ],
    { x1: 0, y1: 0, x2: 1, y2: 1 }
  )
  const balls = [m, ...tray.stones]
    .map((c, i) =>
      radial(
        `ball${i}`,
        [
          [0, shade(c, 0.75)],
          [0.22, shade(c, 0.28)],
          [0.65, c],
          [1, shade(c, -0.5)],
        ],
        { cx: 0.36, cy: 0.32, r: 0.72 }
      )
    )
    .join("")
  return el(
    "defs",
    {},
    band +
      balls +
      radial("drop", [
        [0, "#120d0a", 0.55],
        [0.55, "#120d0a", 0.28],
        [1, "#120d0a", 0],
      ]) +
      linear(
        "lit",
        [
          [0, "#ffffff", 0.2],
          [0.5, "#ffffff", 0],
          [1, "#160f0a", 0.3],
        ],
        { x1: 0, y1: 0, x2: 1, y2: 1 }
      )
  )
}

export const bead = (x: number, y: number, r: number, kind: number): string =>
  el("ellipse", {
    cx: x + r * 0.45,
    cy: y + r * 0.62,
    rx: r * 1.3,
    ry: r * 1.15,
    fill: "url(#drop)",
  }) +
  circle(x, y, r, `url(#ball${kind})`) +
  el("ellipse", {
    cx: x - r * 0.34,
    cy: y - r * 0.42,
    rx: r * 0.2,
    ry: r * 0.13,
    fill: "#ffffff",
    opacity: 0.75,
    transform: `rotate(-35 ${x - r * 0.34} ${y - r * 0.42})`,
  })

/** A faceted stone: crown and table polygons, each facet its own tone. */
export function gem(
  rng: Rng,
  x: number,
  y: number,
  r: number,
  colour: string,
  sides: number,
  stretch: number
): string {
  const turn = rng.range(0, 1)
  const outer = ring(0, 0, r, sides, turn)
  const table = ring(0, 0, r * 0.56, sides, turn + Math.PI / sides)
  let facets = ""
  outer.forEach((p, i) => {
    const q = outer[(i + 1) % sides] as Point
    const t = table[i] as Point
    const before = table[(i + sides - 1) % sides] as Point
    const light = Math.cos(Math.atan2(p[1], p[0]) + 2.3)
    facets += fill(
      `M${p[0]} ${p[1]}L${q[0]} ${q[1]}L${t[0]} ${t[1]}Z`,
      shade(colour, light * 0.42 + rng.around(0, 0.08))
    )
    facets += fill(
      `M${p[0]} ${p[1]}L${t[0]} ${t[1]}L${before[0]} ${before[1]}Z`,
      shade(colour, light * 0.3 + 0.1 + rng.around(0, 0.1))
    )
  })
  const top = fill(
    "M" + table.map(([tx, ty]) => `${tx} ${ty}`).join("L") + "Z",
    shade(colour, 0.22)
  )
  const glint = fill(
    `M${-r * 0.3} ${-r * 0.34}l${r * 0.42} ${-r * 0.06}l${-r * 0.3} ${r * 0.3}Z`,
    "#ffffff",
    { opacity: 0.7 }
  )
  return (
    el("ellipse", {
      cx: x + r * 0.25,
      cy: y + r * 0.4 * stretch,
      rx: r * 1.3,
      ry: r * 1.25 * stretch,
      fill: "url(#drop)",
    }) +
    group(
      `translate(${x} ${y}) scale(1 ${stretch})`,
      circle(0, 0, r * 1.13, "url(#metal)") + facets + top + glint
    )
  )
}

export const hoop = (cx: number, cy: number, rx: number, ry: number, thick: number): string => {
  const d = `M${cx - rx} ${cy}a${rx} ${ry} 0 1 1 ${rx * 2} 0a${rx} ${ry} 0 1 1 ${-rx * 2} 0`
  return (
    group(
      `translate(${thick * 0.7} ${thick})`,
      stroke(d, "#120d0a", thick * 1.5, { opacity: 0.13 }) +
        stroke(d, "#120d0a", thick, { opacity: 0.2 })
    ) +
    stroke(d, "url(#metal)", thick) +
    stroke(d, "#fff8e8", thick * 0.13, {
      opacity: 0.55,
      "stroke-dasharray": `${rx * 1.1} ${rx * 1.9}`,
      transform: `translate(${-thick * 0.16} ${-thick * 0.2})`,
    })
  )
}
