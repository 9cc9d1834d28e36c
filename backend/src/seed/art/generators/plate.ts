import { mixRgb } from "../colour"
import { type Noise } from "../noise"
import type { Rng } from "../random"
import type { Shader, Size } from "../types"
import { type Scene } from "./pottery"

/** The plate of `ceramics.ts`. */

/** A plate seen from above: rings of glaze, a brush stroke of slip, a shadow to the lower right. */
export function plate(rng: Rng, size: Size, world: Scene, cloud: Noise, white: Noise): Shader {
  const [clay, glaze] = rng.pick(world.glazes)
  const second = rng.pick(world.glazes)[1]
  const [cx, cy] = [size.width / 2, size.height / 2]
  const r = Math.min(size.width, size.height) * rng.range(0.37, 0.41)
  const well = rng.range(0.6, 0.72)
  const angle = rng.range(0, Math.PI)
  const style = rng.int(0, 2)
  const bands = rng.int(3, 8)
  return (x, y, out) => {
    const [dx, dy] = [(x - cx) / r, (y - cy) / r]
    const d = Math.hypot(dx, dy) + cloud(x / 200, y / 200) * 0.012
    if (d > 1) {
      const lift = Math.hypot(dx - 0.07, dy - 0.09)
      const shadow = 1 - 0.55 * Math.max(0, Math.min(1, (1.14 - lift) / 0.16))
      const weave = 1.04 - (x / size.width) * 0.16 + cloud(x / 150, y / 24) * 0.07
      for (let i = 0; i < 3; i++) out[i] = (world.table[i] as number) * weave * shadow
      return
    }
    const along = dx * Math.cos(angle) + dy * Math.sin(angle) + cloud(x / 90, y / 90) * 0.1
    const pattern =
      style === 0
        ? along > 0.12
        : style === 1
          ? Math.sin(d * bands * 6.3 + cloud(x / 120, y / 120) * 1.4) > 0.25 && d < well
          : d > well
    let colour = mixRgb(pattern ? second : glaze, clay, d > 0.965 ? 0.7 : 0.06)
    colour = mixRgb(colour, [58, 40, 28], Math.max(0, white(x / 7, y / 7) - 0.76) * 1.6)
    const slope = d > well && d < well + 0.05 ? 0.2 : d > 0.95 ? -0.14 : 0
    const lit = 1.02 - (dx * 0.7 + dy * 0.7) * (slope * 2.2 + 0.08) + cloud(x / 60, y / 60) * 0.06
    const shine = 46 * Math.exp(-((dx + 0.4) ** 2 + (dy + 0.42) ** 2) * 14)
    for (let i = 0; i < 3; i++) out[i] = (colour[i] as number) * lit + shine
  }
}
