import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { commissionOf, NO_COMMISSION, rateOnly } from "../../../commission-terms"
import { COMMISSION_MODULE } from "../../../modules/commission"
import {
  applicableRules,
  termsOf,
  type CommissionSubject,
  type RuleInForce,
} from "../../../modules/commission/resolve"
import { checkRate, checkScope, invalid, readAmounts } from "../../../modules/commission/rule-input"
import { scopeOf } from "../../../modules/commission/scopes"
import type CommissionModuleService from "../../../modules/commission/service"
import { VENDOR_MODULE } from "../../../modules/vendor"
import type VendorModuleService from "../../../modules/vendor/service"
import { currencyUnit, isPayable, toAmount, toMinor } from "../../../money"
import { marketplaceOptions } from "../../../options"
import { commissionSubjects, pathOfCategory } from "../../../workflows/checkout/commission-subjects"
import { vendorIdsOfProducts } from "../../../workflows/checkout/vendor-ids-of-products"
import { explainCommission } from "./explain-commission"
import type { PreviewCommissionBody } from "./schemas"

const DRAFT = "draft"

function draftOf(rule: NonNullable<PreviewCommissionBody["rule"]>): RuleInForce {
  const { vendor_id = null, category_id = null, kind = null, id, name, rate_bps } = rule
  checkScope({ vendor_id, category_id, kind })
  checkRate(rate_bps)
  return {
    ...{ vendor_id, category_id, kind, rate_bps },
    id: id ?? DRAFT,
    name: name || "This rule",
    // The newest of its equals, as it will be when it is saved.
    created_at: new Date(),
    amounts: readAmounts(rule.amounts ?? []),
  }
}

/** The product's own facts where a product is named; what the question says where not. */
async function subjectOf(
  body: PreviewCommissionBody,
  container: MedusaContainer
): Promise<CommissionSubject> {
  if (body.product_id) {
    const [subjects, vendors] = await Promise.all([
      commissionSubjects([body.product_id], container),
      vendorIdsOfProducts([body.product_id], container),
    ])
    const found = subjects.get(body.product_id)
    if (!found) {
      throw invalid("product_id", `there is no product ${body.product_id}.`)
    }
    return { ...found, vendor_id: vendors.get(body.product_id) ?? body.vendor_id ?? null }
  }
  const path = body.category_id ? await pathOfCategory(body.category_id, container) : []
  if (body.category_id && !path.length) {
    throw invalid("category_id", `there is no category ${body.category_id}.`)
  }
  return {
    vendor_id: body.vendor_id ?? null,
    category_paths: path.length ? [path] : [],
    kind: body.kind ?? null,
  }
}

async function isHouse(vendorId: string | null, container: MedusaContainer): Promise<boolean> {
  if (!vendorId) {
    return false
  }
  const service: VendorModuleService = container.resolve(VENDOR_MODULE)
  const [vendor] = await service.listVendors({ id: vendorId }, { take: 1 })
  if (!vendor) {
    throw invalid("vendor_id", `there is no vendor ${vendorId}.`)
  }
  return vendor.is_house
}

function baseOf({ amount, currency_code, quantity }: PreviewCommissionBody): bigint {
  try {
    currencyUnit(currency_code)
  } catch {
    throw invalid(
      "currency_code",
      `"${currency_code}" is no currency; it must be an ISO 4217 code such as eur.`
    )
  }
  if (!isPayable(amount, currency_code)) {
    throw invalid("amount", `${amount} is not an amount of ${currency_code.toUpperCase()}.`)
  }
  return toMinor(amount, currency_code) * BigInt(quantity)
}

/** What one line would pay if it were sold now, and why; nothing is stored. */
export async function previewCommission(body: PreviewCommissionBody, container: MedusaContainer) {
  const currency = body.currency_code.toLowerCase()
  const base = baseOf(body)
  const draft = body.rule ? draftOf(body.rule) : null
  const subject = await subjectOf(body, container)
  const house = await isHouse(subject.vendor_id, container)
  const service: CommissionModuleService = container.resolve(COMMISSION_MODULE)
  const stored = await service.rulesInForce(
    new Date(),
    subject.vendor_id ? [subject.vendor_id] : []
  )
  const rules = draft ? [draft, ...stored.filter(({ id }) => id !== draft.id)] : stored
  const [rule, ...beaten] = house ? [] : applicableRules(rules, subject)
  const { commission } = marketplaceOptions(
    container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  )
  const terms = house
    ? NO_COMMISSION
    : rule
      ? termsOf(rule, currency)
      : rateOnly(commission.default_rate_bps)
  const amount = commissionOf(base, body.quantity, terms, currency)
  const major = (minor: string | null) => (minor === null ? null : toAmount(minor, currency))
  return {
    rule: rule
      ? { id: rule.id === DRAFT ? null : rule.id, name: rule.name, scope: scopeOf(rule) }
      : null,
    is_draft: Boolean(draft && rule === draft),
    rate_bps: terms.rate_bps,
    fixed: toAmount(terms.fixed, currency),
    minimum: major(terms.minimum),
    maximum: major(terms.maximum),
    base: toAmount(base, currency),
    amount: toAmount(amount, currency),
    net: toAmount(base - amount, currency),
    currency_code: currency,
    explanation: explainCommission({
      ...{ terms, rule, beaten, house, base, amount, currency },
      quantity: body.quantity,
    }),
  }
}
