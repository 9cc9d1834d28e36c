import type { MedusaContainer } from "@medusajs/framework/types"
import { syncListingDocumentsWorkflow } from "../workflows/sync-listing-documents"

const COLLECT_FOR = 50

let next: { ids: Set<string>; done: Promise<void> } | null = null

/**
 * Syncs these products together with what other events ask for in the same moment: a bulk
 * change sends one event a row. Resolves when they are synced.
 */
export async function syncSoon(container: MedusaContainer, productIds: string[]): Promise<void> {
  if (!productIds.length) {
    return
  }
  if (!next) {
    const ids = new Set<string>()
    const done = new Promise((resolve) => setTimeout(resolve, COLLECT_FOR)).then(async () => {
      next = null
      await syncListingDocumentsWorkflow(container).run({ input: { product_ids: [...ids] } })
    })
    next = { ids, done }
  }
  productIds.forEach((id) => next!.ids.add(id))
  await next.done
}
