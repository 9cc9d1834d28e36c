import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** A code to try at checkout: ten per cent off the works of every vendor. */
export const WELCOME_CODE = "WELCOME10"

export async function ensurePromotions(container: MedusaContainer) {
  const known = await container
    .resolve(Modules.PROMOTION)
    .listPromotions({ code: [WELCOME_CODE] }, { take: 1 })
  if (known.length) {
    return
  }
  await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        {
          code: WELCOME_CODE,
          type: "standard",
          status: "active",
          is_automatic: false,
          application_method: {
            type: "percentage",
            target_type: "items",
            allocation: "across",
            value: 10,
          },
        },
      ],
    },
  })
}
