import {
  rebuildListingDocumentsWorkflow,
  suspendVendorWorkflow,
} from "@kalavpp/marketplace/workflows"
import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { VENDORS, type SeedListing, type SeedVendor } from "./catalogue"
import { loadCredentials, saveCredentials, type Credentials } from "./credentials"
import { inParallel, timed } from "./progress"
import { ensureCategories } from "./steps/categories"
import { ensureCommissionRules } from "./steps/commission-rules"
import { ensureListing } from "./steps/listings"
import { ensureOrders } from "./steps/orders"
import { ensureCustomer, ensureOperator } from "./steps/people"
import { ensurePromotions } from "./steps/promotions"
import { setUpShop } from "./steps/shop"
import { ensureVendor } from "./steps/vendors"
import { statusOf } from "./steps/vendor-status"

/** How many vendors are worked on at once: while one waits for the database, another draws. */
const WIDTH = 3

/** This vendor's first listings wait in the operator's queue, so that it is not empty. */
const IN_QUEUE = "jali-ghar"

type Cast = { container: MedusaContainer; operatorId: string; credentials: Credentials }

async function open({ container, operatorId, credentials }: Cast, vendor: SeedVendor) {
  const account = credentials.vendors.find(({ handle }) => handle === vendor.handle)!
  return await ensureVendor(container, vendor, account, operatorId)
}

/** One listing of each vendor in turn, so that the newest works are not all of one maker. */
function inTurn(): { vendor: SeedVendor; listing: SeedListing }[] {
  const most = Math.max(...VENDORS.map(({ listings }) => listings.length))
  return Array.from({ length: most }, (_, index) =>
    VENDORS.flatMap((vendor) =>
      vendor.listings[index] ? [{ vendor, listing: vendor.listings[index] }] : []
    )
  ).flat()
}

async function fillShelves(
  { container, operatorId }: Cast,
  vendorIds: Map<string, string>,
  categories: Map<string, string>
) {
  const open = new Set<string>()
  for (const vendor of VENDORS) {
    if ((await statusOf(container, vendorIds.get(vendor.handle)!)) === "approved") {
      open.add(vendor.handle)
    }
  }
  const works = inTurn().filter(({ vendor }) => open.has(vendor.handle))
  await inParallel("Listings", works, WIDTH, async ({ vendor, listing }) => {
    const vendor_id = vendorIds.get(vendor.handle)!
    const category_id = categories.get(listing.category)
    await ensureListing(
      container,
      { vendor_id, listing, category_id },
      operatorId,
      vendor.handle === IN_QUEUE
    )
  })
}

async function suspend({ container, operatorId }: Cast, vendor: SeedVendor, vendor_id: string) {
  if (vendor.status === "suspended" && (await statusOf(container, vendor_id)) === "approved") {
    await suspendVendorWorkflow(container).run({
      input: { vendor_id, actor_id: operatorId, reason: vendor.reason ?? "Under review." },
    })
  }
}

/**
 * Fills an empty shop with demo data through the workflows that people use. Safe to run again:
 * what is there stays as it is, what a killed run left out is added.
 */
export default async function seed({ container }: ExecArgs) {
  const credentials = loadCredentials(
    VENDORS.map(({ handle, member }) => ({
      handle,
      email: `${member.first_name
        .normalize("NFD")
        .replace(/[^a-zA-Z]/g, "")
        .toLowerCase()}@${handle}.example`,
    }))
  )
  saveCredentials(credentials)
  const shop = await timed("Shop, regions and taxes", () => setUpShop(container))
  const operatorId = await ensureOperator(container, credentials.admin)
  const customerId = await ensureCustomer(container, credentials.customer)
  const categories = await ensureCategories(container)
  const cast = { container, operatorId, credentials }
  const ids = new Map<string, string>()
  await timed("Vendors", () =>
    inParallel("Vendors", VENDORS, WIDTH, async (vendor) => {
      ids.set(vendor.handle, await open(cast, vendor))
    })
  )
  await timed("Listings", () => fillShelves(cast, ids, categories))
  await timed("Commission rules", () =>
    ensureCommissionRules(container, { vendorIds: ids, categories, operatorId })
  )
  await timed("Orders", async () => {
    await ensurePromotions(container)
    await ensureOrders(container, {
      shop,
      customer: { id: customerId, email: credentials.customer.email },
    })
  })
  for (const vendor of VENDORS) {
    await suspend(cast, vendor, ids.get(vendor.handle)!)
  }
  await timed("Search index", () => rebuildListingDocumentsWorkflow(container).run({ input: {} }))
  saveCredentials({ ...credentials, publishable_key: shop.publishable_key })
}
