import { fontFileOf, type Weight } from "./fonts"

export type Style = { size: number; weight?: Weight; color?: string }
export type Align = "left" | "right"

type Run = { font: string; text: string }
type Document = PDFKit.PDFDocument

/** What none of the fonts can draw shows as this, so that it is seen to be missing. */
const UNKNOWN = "?"

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" })

/** Before these a line does not break, after those neither. */
const NO_BREAK_BEFORE = /^[\p{Pe}\p{Pf}、。，．：；！？・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u
const NO_BREAK_AFTER = /[\p{Ps}\p{Pi}]$/u
/** Written without spaces: a line may break at any of them. */
const IDEOGRAPHIC = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u

const splitGraphemes = (text: string) =>
  [...graphemes.segment(text)].map((segment) => segment.segment)

/** Text of any script as pieces of one font each. */
function runsOf(text: string, weight: Weight): Run[] {
  const runs: Run[] = []
  const fallback = fontFileOf("x", weight) ?? ""
  for (const grapheme of splitGraphemes(text.normalize("NFC"))) {
    const own = fontFileOf(grapheme, weight)
    const piece: Run = own ? { font: own, text: grapheme } : { font: fallback, text: UNKNOWN }
    const last = runs.at(-1)
    if (last?.font === piece.font) {
      last.text += piece.text
    } else {
      runs.push(piece)
    }
  }
  return runs
}

/** The pieces between which a line may break; a space stays with the word before it. */
function unitsOf(text: string): string[] {
  const units: string[] = []
  for (const grapheme of splitGraphemes(text)) {
    const last = units.at(-1)
    const breaks =
      last === undefined ||
      (/\s$/.test(last) && !/^\s/.test(grapheme)) ||
      (/\p{L}[-/@]$/u.test(last) && /\p{L}|\p{N}/u.test(grapheme)) ||
      ((IDEOGRAPHIC.test(grapheme) || IDEOGRAPHIC.test(last.at(-1) ?? "")) &&
        !NO_BREAK_BEFORE.test(grapheme) &&
        !NO_BREAK_AFTER.test(last))
    if (breaks) {
      units.push(grapheme)
    } else {
      units[units.length - 1] = last + grapheme
    }
  }
  return units
}

/**
 * Sets text of mixed scripts: pdfkit wraps and aligns only text of one font. Everything is
 * placed by its baseline, so that scripts of one line stand on it together.
 */
export class Typesetter {
  private readonly widths = new Map<string, number>()

  constructor(private readonly document: Document) {}

  width(text: string, { size, weight = "regular" }: Style): number {
    const key = `${weight}${text}`
    // Shaping is what a document spends its time on; widths grow evenly with the size.
    const known = this.widths.get(key)
    const unit = known ?? this.unitWidth(text, weight)
    this.widths.set(key, unit)
    return unit * size
  }

  private unitWidth(text: string, weight: Weight): number {
    return runsOf(text, weight).reduce(
      (width, run) =>
        width + this.document.font(run.font).fontSize(100).widthOfString(run.text, {}) / 100,
      0
    )
  }

  /** Lines no wider than `width`; a word that is too long breaks where it must. */
  wrap(text: string, style: Style, width: number): string[] {
    return text.split("\n").flatMap((paragraph) => this.wrapParagraph(paragraph, style, width))
  }

  private wrapParagraph(text: string, style: Style, width: number): string[] {
    const of = (piece: string) => this.width(piece.trimEnd(), style)
    if (of(text) <= width) {
      return [text.trimEnd()]
    }
    const lines = [""]
    let used = 0
    const pieces = unitsOf(text).flatMap((unit) => (of(unit) > width ? splitGraphemes(unit) : unit))
    for (const piece of pieces) {
      if (used > 0 && used + of(piece) > width) {
        lines.push("")
        used = 0
      }
      lines[lines.length - 1] += piece
      used += this.width(piece, style)
    }
    return lines.map((line) => line.trimEnd())
  }

  /** One line on a baseline. `x` is its left edge, or its right edge for `right`. */
  line(text: string, x: number, baseline: number, style: Style, align: Align = "left"): void {
    let left = align === "right" ? x - this.width(text, style) : x
    this.document.fillColor(style.color ?? INK)
    for (const run of runsOf(text, style.weight ?? "regular")) {
      this.document.font(run.font).fontSize(style.size)
      this.document.text(run.text, left, baseline, { lineBreak: false, baseline: "alphabetic" })
      left += this.document.widthOfString(run.text, {})
    }
  }
}

export const INK = "#24211c"
export const MUTED = "#736c60"
export const RULE = "#e2dccf"
export const ACCENT = "#b4532a"
