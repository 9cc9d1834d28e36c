import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { catchUpListingDocumentsWorkflow } from "../workflows/catch-up-listing-documents"

/** Events die with the process that carried them; this finds what they would have changed. */
export default async function catchUpListingDocuments(container: MedusaContainer) {
  const { result: synced } = await catchUpListingDocumentsWorkflow(container).run()
  if (synced) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`Caught up with ${synced} listings whose change was missed.`)
  }
}

export const config = { name: "catch-up-listing-documents", schedule: "* * * * *" }
