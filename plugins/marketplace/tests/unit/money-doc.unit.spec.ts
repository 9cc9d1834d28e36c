import { readFileSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"
import { moneyExamples } from "../money-examples"

const PAGE = resolve(__dirname, "../../../../docs/money.md")

/** The part of the page between `<!-- name -->` and `<!-- /name -->`. */
const between = (name: string) =>
  new RegExp(`(<!-- ${name} -->\\n\\n)([^]*?)(\\n\\n<!-- /${name} -->)`)

/** A table's cells: how wide its columns are is the formatter's business. */
const cells = (lines: string[]) =>
  lines.map((line) =>
    /^[|\s:-]+$/.test(line) ? "---" : line.split("|").map((cell) => cell.trim())
  )

describe("the worked examples of docs/money.md", () => {
  it.each(Object.entries(moneyExamples))("%s are what the code computes", (name, table) => {
    const page = readFileSync(PAGE, "utf8")
    if (process.env.UPDATE_DOCS) {
      writeFileSync(PAGE, page.replace(between(name), `$1${table().join("\n")}$3`))
    }
    const written = between(name).exec(readFileSync(PAGE, "utf8"))?.[2] ?? ""
    expect(cells(written.split("\n"))).toEqual(cells(table()))
  })
})
