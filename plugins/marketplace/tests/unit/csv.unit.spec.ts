import { csvCell } from "../../src/api/csv"

describe("a cell of a CSV file", () => {
  it.each([
    ["Plain", "Plain"],
    [null, ""],
    [12.5, "12.5"],
    ["-12.50", "-12.50"],
    ['Size "A3", framed', '"Size ""A3"", framed"'],
    ["two\nlines", '"two\nlines"'],
  ])("%p is written %p", (value, cell) => {
    expect(csvCell(value)).toBe(cell)
  })

  it.each([
    ["=HYPERLINK(0)", "'=HYPERLINK(0)"],
    ["+1-2", "'+1-2"],
    ["-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    [" =1", "' =1"],
    ['=A1,"x"', '"\'=A1,""x"""'],
  ])("%p is text to a spreadsheet, not a formula: %p", (value, cell) => {
    expect(csvCell(value)).toBe(cell)
  })
})
