import type { MedusaContainer, OrderDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { decimalText } from "../../money"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"
import type { PlacedOrder } from "../../modules/vendor-order/service"
import type { OrderLine, OrderToSplit } from "../../modules/vendor-order/split"
import { commissionSubjects } from "../checkout/commission-subjects"
import { checkReservations } from "../checkout/check-stock"
import { lineTerms } from "../checkout/line-terms"
import { vendorIdsOfProducts } from "../checkout/vendor-ids-of-products"
import { ensureHouseVendor } from "./ensure-house-vendor"
import type { LoadedOrder } from "./place-vendor-orders"

export type SplitOrderInput = {
  order_id: string
  /** Known to the caller at checkout; looked up otherwise. */
  cart_id?: string
  /** Also refuse an order whose reservations exceed the stock. */
  check_reservations?: boolean
}

type ItemDTO = NonNullable<OrderDTO["items"]>[number]
type MethodDTO = NonNullable<OrderDTO["shipping_methods"]>[number]

function itemLine(item: ItemDTO, vendorId: string): OrderLine {
  return {
    kind: "item",
    reference_id: item.id,
    vendor_id: vendorId,
    title: item.product_title ?? item.title,
    variant_title: item.variant_title ?? null,
    thumbnail: item.thumbnail ?? null,
    product_id: item.product_id ?? null,
    variant_id: item.variant_id ?? null,
    quantity: decimalText(item.quantity),
    unit_price: decimalText(item.unit_price),
    subtotal: decimalText(item.subtotal),
    discount_total: decimalText(item.discount_total),
    tax_total: decimalText(item.tax_total),
    total: decimalText(item.total),
  }
}

function shippingLine(method: MethodDTO, vendorId: string): OrderLine {
  return {
    kind: "shipping",
    reference_id: method.id,
    vendor_id: vendorId,
    title: method.name,
    variant_title: null,
    thumbnail: null,
    product_id: null,
    variant_id: null,
    quantity: "1",
    unit_price: decimalText(method.amount),
    subtotal: decimalText(method.subtotal),
    discount_total: decimalText(method.discount_total),
    tax_total: decimalText(method.tax_total),
    total: decimalText(method.total),
  }
}

/** shipping option id → id of the vendor whose shipping profile it serves. */
async function vendorIdsOfShippingOptions(optionIds: string[], container: MedusaContainer) {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const options = await fulfillment.listShippingOptions(
    { id: optionIds },
    { select: ["id", "shipping_profile_id"] }
  )
  const vendorService: VendorModuleService = container.resolve(VENDOR_MODULE)
  const vendors = await vendorService.listVendors(
    { shipping_profile_id: options.map((option) => option.shipping_profile_id) },
    { select: ["id", "shipping_profile_id"] }
  )
  const vendorOf = new Map(vendors.map((vendor) => [vendor.shipping_profile_id, vendor.id]))
  return new Map(options.map((option) => [option.id, vendorOf.get(option.shipping_profile_id)]))
}

async function cartIdOfOrder(orderId: string, container: MedusaContainer): Promise<string | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_cart",
    fields: ["cart_id"],
    filters: { order_id: orderId },
  })
  return data[0]?.cart_id ?? null
}

async function retrieveOrder(orderId: string, container: MedusaContainer): Promise<OrderDTO> {
  return await container.resolve(Modules.ORDER).retrieveOrder(orderId, {
    select: ["id", "display_id", "email", "currency_code", "created_at", "total"],
    relations: [
      "items",
      "items.tax_lines",
      "items.adjustments",
      "shipping_methods",
      "shipping_methods.tax_lines",
      "shipping_methods.adjustments",
      "shipping_address",
      "credit_lines",
    ],
  })
}

function customerName(order: OrderDTO): string | null {
  const { first_name, last_name } = order.shipping_address ?? {}
  return [first_name, last_name].filter(Boolean).join(" ") || null
}

function addressOf(order: OrderDTO): Record<string, unknown> | null {
  if (!order.shipping_address) {
    return null
  }
  const {
    first_name,
    last_name,
    company,
    address_1,
    address_2,
    city,
    postal_code,
    province,
    country_code,
    phone,
  } = order.shipping_address
  return {
    first_name,
    last_name,
    company,
    address_1,
    address_2,
    city,
    postal_code,
    province,
    country_code,
    phone,
  }
}

function placedOrder(order: OrderDTO, cartId: string | null): PlacedOrder {
  return {
    order_id: order.id,
    cart_id: cartId,
    display_id: String(order.display_id),
    currency_code: order.currency_code,
    email: order.email ?? null,
    customer_name: customerName(order),
    shipping_address: addressOf(order),
    placed_at: new Date(order.created_at),
  }
}

async function loadOrderToSplit(
  input: SplitOrderInput,
  container: MedusaContainer
): Promise<LoadedOrder> {
  const [order, cartId, house] = await Promise.all([
    retrieveOrder(input.order_id, container),
    input.cart_id ?? cartIdOfOrder(input.order_id, container),
    ensureHouseVendor(container),
  ])
  const items = order.items ?? []
  const methods = order.shipping_methods ?? []
  const productIds = items.map((item) => item.product_id)
  const [vendorOfProduct, subjects, vendorOfOption] = await Promise.all([
    vendorIdsOfProducts(productIds, container),
    commissionSubjects(productIds, container),
    vendorIdsOfShippingOptions(
      methods.flatMap((method) => method.shipping_option_id ?? []),
      container
    ),
    input.check_reservations &&
      checkReservations(
        items.map((item) => item.id),
        container
      ),
  ])
  const toSplit: OrderToSplit = {
    currency_code: order.currency_code,
    total: decimalText(order.total),
    lines: [
      ...items.map((item) =>
        itemLine(item, vendorOfProduct.get(item.product_id ?? "") ?? house.id)
      ),
      ...methods.map((method) =>
        shippingLine(method, vendorOfOption.get(method.shipping_option_id ?? "") ?? house.id)
      ),
    ],
  }
  const placed = placedOrder(order, cartId)
  const facts = { placed_at: placed.placed_at, house_vendor_id: house.id, subjects }
  return { placed, order: toSplit, terms: await lineTerms(toSplit, facts, container) }
}

/** The order with its exact totals, each line with its vendor and what it pays. */
export const loadOrderToSplitStep = createStep(
  "load-order-to-split",
  async (input: SplitOrderInput, { container }) =>
    new StepResponse(await loadOrderToSplit(input, container))
)
