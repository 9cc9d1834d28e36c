import type { IInventoryService, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { listOf, nameOf, type CheckoutCart, type CheckoutItem } from "./checkout-cart"

type Need = { quantity: number; available: number; items: CheckoutItem[] }

/** What each limited inventory item must give to the whole cart, and what it has. */
function needs(cart: CheckoutCart): Map<string, Need> {
  const result = new Map<string, Need>()
  for (const item of cart.items) {
    if (!item.variant?.manage_inventory || item.variant.allow_backorder) {
      continue
    }
    for (const part of item.variant.inventory_items ?? []) {
      const levels = (part.inventory?.location_levels ?? []).filter((level) =>
        level.stock_locations?.some((location) =>
          location.sales_channels?.some((channel) => channel.id === cart.sales_channel_id)
        )
      )
      const available = levels.reduce(
        (total, level) => total + level.stocked_quantity - level.reserved_quantity,
        0
      )
      const need = result.get(part.inventory_item_id) ?? { quantity: 0, available, items: [] }
      need.quantity += item.quantity * part.required_quantity
      need.items.push(item)
      result.set(part.inventory_item_id, need)
    }
  }
  return result
}

function soldOut(names: string[]): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Not enough stock for ${listOf(names)}. Please lower the quantity or remove it from the cart.`
  )
}

/**
 * Medusa compares each line with the stock alone, so two lines of one inventory item pass
 * together (medusa#16502). Here their quantities are summed.
 *
 * @throws MedusaError `not_allowed` naming the lines that together exceed the stock
 */
export function checkStock(cart: CheckoutCart): void {
  const short = [...needs(cart).values()].filter((need) => need.quantity > need.available)
  if (short.length) {
    throw soldOut(short.flatMap((need) => need.items.map(nameOf)))
  }
}

/**
 * After the reservations are written: two carts that each passed `checkStock` at the same
 * moment may together have reserved more than there is. Whoever sees that gives way.
 *
 * @param lineItemIds the order's line items, whose reservations exist by now
 * @throws MedusaError `not_allowed` when an inventory item is reserved beyond its stock
 */
export async function checkReservations(
  lineItemIds: string[],
  container: MedusaContainer
): Promise<void> {
  const inventory: IInventoryService = container.resolve(Modules.INVENTORY)
  const own = await inventory.listReservationItems(
    { line_item_id: lineItemIds },
    { select: ["inventory_item_id", "location_id", "allow_backorder"], take: null }
  )
  const limited = own.filter((reservation) => !reservation.allow_backorder)
  if (!limited.length) {
    return
  }
  const levels = await inventory.listInventoryLevels(
    {
      inventory_item_id: limited.map((reservation) => reservation.inventory_item_id),
      location_id: limited.map((reservation) => reservation.location_id),
    },
    { take: null }
  )
  if (levels.some((level) => level.reserved_quantity > level.stocked_quantity)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Somebody else has just bought the last piece of something in this cart. Please check the quantities."
    )
  }
}
