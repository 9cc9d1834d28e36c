import { MedusaError } from "@medusajs/framework/utils"
import { allocate, currencyUnit, toDecimal } from "../../money"

/** A line of a vendor order as it was sold; amounts in minor units. */
export type SoldLine = {
  /** The vendor order line's id. */
  id: string
  /** The order line item's or shipping method's id, by which callers name it. */
  reference_id: string
  kind: "item" | "shipping"
  title: string
  quantity: number
  total: bigint
  tax_total: bigint
}

/** What was refunded of a line before. */
export type RefundedLine = { line_id: string; quantity: number; amount: bigint; tax: bigint }

/** What is asked for; nothing at all means all that is left. */
export type RefundAsk = {
  items?: { id: string; quantity: number }[] | undefined
  shipping?: boolean | undefined
  /** Minor units. */
  amount?: bigint | undefined
}

export type PlannedLine = RefundedLine & { line_quantity: number; line_total: bigint }

type LeftOfLine = SoldLine & { done: RefundedLine; left: bigint; left_quantity: number }

const notAllowed = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

/** Medusa's quantities may be fractions; six decimals are kept. */
const QUANTITY_SCALE = 1_000_000
const scaled = (quantity: number) => BigInt(Math.round(quantity * QUANTITY_SCALE))

/** `amount × part / whole`, halves up, in the currency's smallest amount. */
function proportion(amount: bigint, part: bigint, whole: bigint, step: bigint): bigint {
  const denominator = whole * step
  return denominator ? ((2n * amount * part + denominator) / (2n * denominator)) * step : 0n
}

export function leftOf(
  lines: readonly SoldLine[],
  refunded: readonly RefundedLine[]
): LeftOfLine[] {
  return lines.map((line) => {
    const done = refunded.find(({ line_id }) => line_id === line.id) ?? {
      line_id: line.id,
      quantity: 0,
      amount: 0n,
      tax: 0n,
    }
    return {
      ...line,
      done,
      left: line.total - done.amount,
      left_quantity: Number(scaled(line.quantity) - scaled(done.quantity)) / QUANTITY_SCALE,
    }
  })
}

/** Some pieces of a line: their part of its price, and with the last piece all that is left. */
function amountOfPieces(line: LeftOfLine, quantity: number, step: bigint): bigint {
  const before = scaled(line.done.quantity)
  const after = before + scaled(quantity)
  const whole = scaled(line.quantity)
  if (after === whole) {
    return line.left
  }
  const upTo = (pieces: bigint) => proportion(line.total, pieces, whole, step)
  const amount = upTo(after) - upTo(before)
  return amount < line.left ? amount : line.left
}

function plannedLine(
  line: LeftOfLine,
  quantity: number,
  amount: bigint,
  step: bigint
): PlannedLine {
  const refunded = line.done.amount + amount
  return {
    line_id: line.id,
    quantity,
    amount,
    tax: proportion(line.tax_total, refunded, line.total, step) - line.done.tax,
    line_quantity: line.quantity,
    line_total: line.total,
  }
}

function piecesOf(lines: LeftOfLine[], ask: RefundAsk, step: bigint): PlannedLine[] {
  return (ask.items ?? []).map(({ id, quantity }) => {
    const line = lines.find((each) => each.kind === "item" && each.reference_id === id)
    if (!line) {
      throw invalid(`items: ${id} is not a line of this vendor order.`)
    }
    if (quantity > line.left_quantity) {
      throw notAllowed(
        `Only ${line.left_quantity} of "${line.title}" are left to refund, not ${quantity}.`
      )
    }
    return plannedLine(line, quantity, amountOfPieces(line, quantity, step), step)
  })
}

/** An amount that is for no piece in particular lowers every line in proportion. */
function spread(lines: LeftOfLine[], amount: bigint, currency: string): PlannedLine[] {
  const { step } = currencyUnit(currency)
  const left = lines.reduce((sum, line) => sum + line.left, 0n)
  if (amount % step) {
    throw invalid(
      `amount: ${currency.toUpperCase()} is paid in whole ${toDecimal(step, currency)}.`
    )
  }
  if (amount > left) {
    throw notAllowed(
      `Only ${toDecimal(left, currency)} ${currency.toUpperCase()} are left to refund, not ${toDecimal(amount, currency)}.`
    )
  }
  const shares = allocate(
    amount,
    lines.map((line) => line.left),
    currency
  )
  return lines.map((line, index) => plannedLine(line, 0, shares[index] ?? 0n, step))
}

/**
 * Which lines a refund lowers by how much. Pure.
 *
 * @throws MedusaError `not_allowed` above what is left or for nothing, `invalid_data` for a line
 *   of somebody else
 */
export function planRefund(
  sold: readonly SoldLine[],
  refunded: readonly RefundedLine[],
  ask: RefundAsk,
  currency: string
): PlannedLine[] {
  const { step } = currencyUnit(currency)
  const lines = leftOf(sold, refunded)
  const everything = !ask.items && !ask.shipping && ask.amount === undefined
  const all = (of: LeftOfLine[]) =>
    of.map((line) => plannedLine(line, line.left_quantity, line.left, step))
  const planned =
    ask.amount !== undefined
      ? spread(lines, ask.amount, currency)
      : everything
        ? all(lines)
        : [
            ...piecesOf(lines, ask, step),
            ...(ask.shipping ? all(lines.filter((line) => line.kind === "shipping")) : []),
          ]
  const moved = planned.filter((line) => line.amount > 0n || line.quantity > 0)
  if (!moved.some((line) => line.amount > 0n)) {
    throw notAllowed("Nothing of this is left to refund.")
  }
  return moved
}
