import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { rateOnly, type CommissionTerms } from "../../commission-terms"
import { COMMISSION_MODULE } from "../../modules/commission"
import { resolveTerms } from "../../modules/commission/resolve"
import type CommissionModuleService from "../../modules/commission/service"
import type { OrderLine, OrderToSplit } from "../../modules/vendor-order/split"
import { marketplaceOptions } from "../../options"
import type { CommissionSubjectOfProduct } from "./commission-subjects"

const NOTHING_KNOWN: CommissionSubjectOfProduct = { kind: null, category_paths: [] }

/**
 * What each line of an order pays, under the rules in force when it was placed. The house
 * vendor's lines are left out: they pay nothing. One query for all lines.
 */
export async function lineTerms(
  order: OrderToSplit,
  facts: {
    placed_at: Date
    house_vendor_id: string
    subjects: Map<string, CommissionSubjectOfProduct>
  },
  container: MedusaContainer
): Promise<Record<string, CommissionTerms>> {
  const { commission } = marketplaceOptions(
    container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  )
  const paying = order.lines.filter(
    (line) =>
      line.vendor_id !== facts.house_vendor_id && (line.kind === "item" || commission.on_shipping)
  )
  if (!paying.length) {
    return {}
  }
  const service: CommissionModuleService = container.resolve(COMMISSION_MODULE)
  const vendorIds = [...new Set(paying.map((line) => line.vendor_id))]
  const rules = await service.rulesInForce(facts.placed_at, vendorIds)
  const termsOf = (line: OrderLine): CommissionTerms => {
    const subject = facts.subjects.get(line.product_id ?? "") ?? NOTHING_KNOWN
    const terms = resolveTerms(
      rules,
      { ...subject, vendor_id: line.vendor_id },
      order.currency_code,
      commission.default_rate_bps
    )
    if (line.kind === "item") {
      return terms
    }
    const { rule_id: id, rule_name: name, rate_bps } = terms
    return rateOnly(rate_bps, id && name ? { id, name } : null)
  }
  return Object.fromEntries(paying.map((line) => [line.reference_id, termsOf(line)]))
}
