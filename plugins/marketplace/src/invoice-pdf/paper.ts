import { ACCENT, MUTED, RULE, Typesetter, type Align, type Style } from "./text"

/** A4 in points, and where writing may stand on it. */
export const PAGE = { width: 595.28, height: 841.89 }
export const LEFT = 56
export const RIGHT = PAGE.width - 56
export const TOP = 56
const BOTTOM = PAGE.height - 88
const FOOTER_AT = PAGE.height - 52

const LEADING = 1.4

export type Footer = { text: string; title: string }

/** A stack of pages with a pen that knows how far down it is. */
export class Paper {
  readonly type: Typesetter
  /** The top of what comes next. */
  y = TOP
  /** Draws what stands again at the head of a page that a table runs over to. */
  onNewPage: () => void = () => undefined

  constructor(
    readonly document: PDFKit.PDFDocument,
    private readonly footer: Footer
  ) {
    this.type = new Typesetter(document)
    this.document.addPage()
  }

  /** Goes to a new page unless `height` fits on this one. */
  reserve(height: number): void {
    if (this.y + height > BOTTOM) {
      this.document.addPage()
      this.y = TOP
      this.type.line(this.footer.title, LEFT, this.y, { size: 8.5, color: MUTED })
      this.y += 18
      this.onNewPage()
    }
  }

  /** Lines of text at the pen or at `at`. @returns the height they take */
  block(text: string | string[], x: number, width: number, style: Style, at = this.y): number {
    const lines = [text].flat().flatMap((each) => this.type.wrap(each, style, width))
    lines.forEach((line, index) => this.lineAt(line, x, at + index * this.leading(style), style))
    return lines.length * this.leading(style)
  }

  /** One line whose upper edge is `top`. */
  lineAt(text: string, x: number, top: number, style: Style, align: Align = "left"): void {
    this.type.line(text, x, top + style.size * 1.06, style, align)
  }

  leading = ({ size }: Style) => size * LEADING

  rule(y: number, { from = LEFT, to = RIGHT, color = RULE, width = 0.6 } = {}): void {
    this.document.moveTo(from, y).lineTo(to, y).lineWidth(width).strokeColor(color).stroke()
  }

  /** The short stroke of colour under a title. */
  accent(y: number, from = LEFT): void {
    this.rule(y, { from, to: from + 28, color: ACCENT, width: 2 })
  }

  /** Numbers the pages, when there are no more to come. */
  finish(): void {
    const { count } = this.document.bufferedPageRange()
    const style = { size: 7.5, color: MUTED }
    for (let page = 0; page < count; page++) {
      this.document.switchToPage(page)
      this.rule(FOOTER_AT - 14)
      const number = `Page ${page + 1} of ${count}`
      const room = RIGHT - LEFT - this.type.width(number, style) - 24
      const lines = this.type.wrap(this.footer.text, style, room).slice(0, 3)
      lines.forEach((line, index) => this.lineAt(line, LEFT, FOOTER_AT - 7 + index * 10.5, style))
      this.lineAt(number, RIGHT, FOOTER_AT - 7, style, "right")
    }
  }
}
