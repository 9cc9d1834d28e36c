import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { affectedListings, type EventNoun } from "../search/affected-listings"
import { syncSoon } from "../search/sync-queue"

/** Every event that can change what a shopper sees of a listing, and what its `id` names. */
const EVENTS: Record<string, EventNoun> = {
  "listing.submitted": "product",
  "listing.published": "product",
  "listing.rejected": "product",
  "listing.unpublished": "product",
  "listing.updated": "product",
  "listing.deleted": "product",
  "product.created": "product",
  "product.updated": "product",
  "product.deleted": "product",
  "product-variant.created": "product-variant",
  "product-variant.updated": "product-variant",
  "product-variant.deleted": "product-variant",
  "product-category.updated": "product-category",
  "product-category.deleted": "product-category",
  "product-tag.updated": "product-tag",
  "inventory-item.updated": "inventory-item",
  "inventory-item.deleted": "inventory-item",
  "inventory-level.created": "inventory-level",
  "inventory-level.updated": "inventory-level",
  "inventory-level.deleted": "inventory-level",
  "reservation-item.created": "reservation-item",
  "reservation-item.updated": "reservation-item",
  "reservation-item.deleted": "reservation-item",
  "order.placed": "order",
  "order.canceled": "order",
  "order.fulfillment_created": "order",
  "order.fulfillment_canceled": "order",
  "vendor.approved": "vendor",
  "vendor.updated": "vendor",
  "vendor.suspended": "vendor",
  "vendor.reinstated": "vendor",
  "vendor.closed": "vendor",
}

type EventData = { id?: string | string[]; order_id?: string }

export default async function syncOnEvent({ event, container }: SubscriberArgs<EventData>) {
  const noun = EVENTS[event.name]
  const about = noun === "order" ? (event.data.order_id ?? event.data.id) : event.data.id
  const ids = about === undefined ? [] : [about].flat()
  if (!noun || !ids.length) {
    return
  }
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await syncSoon(container, await affectedListings(db, noun, ids))
}

export const config: SubscriberConfig = { event: Object.keys(EVENTS) }
