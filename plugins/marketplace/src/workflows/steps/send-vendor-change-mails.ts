import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { vendorChangeMails } from "../../mails/vendor-change-mails"
import { VENDOR_MODULE } from "../../modules/vendor"
import type VendorModuleService from "../../modules/vendor/service"
import { marketplaceOptions } from "../../options"
import { sendMails } from "./send-mail"

/** Sends what a history row calls for and was not sent yet. */
export async function sendVendorChangeMails(container: MedusaContainer, changeId: string) {
  const vendors: VendorModuleService = container.resolve(VENDOR_MODULE)
  const change = await vendors.retrieveVendorStatusChange(changeId, { relations: ["vendor"] })
  const options = marketplaceOptions(container.resolve(ContainerRegistrationKeys.CONFIG_MODULE))
  await sendMails(container, vendorChangeMails(change.vendor, change, options))
}

/** The last step of every move of a vendor. Like every mail it undoes nothing when it fails. */
export const sendVendorChangeMailsStep = createStep(
  "send-vendor-change-mails",
  async (changeId: string, { container }) => {
    await sendVendorChangeMails(container, changeId)
    return new StepResponse(void 0)
  }
)
