import { createCommissionRuleWorkflow } from "@kalavpp/marketplace/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** What printing by hand costs the marketplace to handle, however cheap the sheet. */
const LEAST = [
  { currency_code: "eur", minimum: 1.5 },
  { currency_code: "inr", minimum: 120 },
  { currency_code: "usd", minimum: 1.5 },
  { currency_code: "jpy", minimum: 200 },
]

type Cast = {
  vendorIds: Map<string, string>
  categories: Map<string, string>
  operatorId: string
}

/** A general rate, one for a category with a least amount, and one for a founding vendor. */
export async function ensureCommissionRules(
  container: MedusaContainer,
  { vendorIds, categories, operatorId }: Cast
) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "commission_rule",
    fields: ["name"],
  })
  const known = new Set(data.map(({ name }) => name))
  const rules = [
    { name: "Standard", rate_bps: 1000 },
    { name: "Prints", rate_bps: 1200, category_id: categories.get("prints"), amounts: LEAST },
    {
      name: "Founding makers: Kolam House",
      note: "Agreed when the marketplace opened.",
      rate_bps: 800,
      vendor_id: vendorIds.get("kolam-house"),
    },
  ]
  for (const rule of rules.filter(({ name }) => !known.has(name))) {
    await createCommissionRuleWorkflow(container).run({
      input: { ...rule, actor_id: operatorId, reason: "Demo data" },
    })
  }
}
