export type Rgb = readonly [number, number, number]

export function rgb(hex: string): Rgb {
  const value = parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

export function mixRgb(a: Rgb, b: Rgb, t: number): Rgb {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]
}

function hex(colour: Rgb): string {
  return (
    "#" +
    colour
      .map((c) =>
        Math.round(Math.min(255, Math.max(0, c)))
          .toString(16)
          .padStart(2, "0")
      )
      .join("")
  )
}

export function mix(a: string, b: string, t: number): string {
  return hex(mixRgb(rgb(a), rgb(b), t))
}

/** Towards white (t > 0) or towards a warm black (t < 0). */
export function shade(colour: string, t: number): string {
  return t >= 0 ? mix(colour, "#ffffff", t) : mix(colour, "#140f0c", -t)
}
