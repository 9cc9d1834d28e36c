import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { PayoutAccountStatus, PayoutProviderId } from "../transitions"
import { updateRow } from "./rows"

export type PayoutAccountRow = {
  id: string
  vendor_id: string
  provider: PayoutProviderId | null
  status: PayoutAccountStatus
  country_code: string | null
  external_id: string | null
  transfers_capability: string | null
  requirements: unknown
  bank_details: unknown
  onboarding_state_hash: string | null
  synced_at: Date | null
  held_at: Date | null
  hold_reason: string | null
}

/** Locks a vendor's row, made at its first use. */
export async function lockAccount(
  manager: SqlEntityManager,
  vendorId: string
): Promise<PayoutAccountRow> {
  await manager.execute(
    `INSERT INTO payout_account (id, vendor_id) VALUES (?, ?)
     ON CONFLICT (vendor_id) WHERE deleted_at IS NULL DO NOTHING`,
    [generateEntityId(undefined, "pacc"), vendorId]
  )
  const [row]: PayoutAccountRow[] = await manager.execute(
    "SELECT * FROM payout_account WHERE vendor_id = ? AND deleted_at IS NULL FOR UPDATE",
    [vendorId]
  )
  if (!row) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `The payout account of ${vendorId} is gone.`)
  }
  return row
}

export type PayoutChoice = {
  vendor_id: string
  provider: PayoutProviderId
  country_code: string
  /** Where the operator sends money by hand. */
  bank_details?: Record<string, string> | null
}

/**
 * How a vendor wants to be paid.
 *
 * @throws MedusaError `not_allowed` for another country than the one an account was made in
 */
export async function choose(
  manager: SqlEntityManager,
  choice: PayoutChoice
): Promise<PayoutAccountRow> {
  const account = await lockAccount(manager, choice.vendor_id)
  const byStripe = choice.provider === "stripe_connect"
  if (byStripe && account.external_id && account.country_code !== choice.country_code) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The account was made in ${account.country_code?.toUpperCase()}; its country cannot be changed.`
    )
  }
  const same = account.provider === choice.provider
  await updateRow(manager, "payout_account", account.id, {
    provider: choice.provider,
    status: byStripe ? (same ? account.status : "onboarding") : "active",
    // The country of a Stripe account stays known while the vendor is paid by hand.
    country_code: account.external_id ? account.country_code : choice.country_code,
    ...(choice.bank_details && { bank_details: JSON.stringify(choice.bank_details) }),
  })
  return await lockAccount(manager, choice.vendor_id)
}

/** Keeps the provider's name of the account; the first one stays. */
export async function attach(
  manager: SqlEntityManager,
  vendorId: string,
  externalId: string
): Promise<PayoutAccountRow> {
  await manager.execute(
    `UPDATE payout_account SET external_id = ?, updated_at = now()
     WHERE vendor_id = ? AND external_id IS NULL AND deleted_at IS NULL`,
    [externalId, vendorId]
  )
  return await lockAccount(manager, vendorId)
}

export type AccountState = {
  status: PayoutAccountStatus
  transfers_capability: string | null
  requirements: Record<string, unknown> | null
}

/**
 * Writes how an account was when it was fetched. A later look is never overwritten by an
 * earlier one that took longer, and an account of nobody changes nothing.
 */
export async function recordState(
  manager: SqlEntityManager,
  externalId: string,
  state: AccountState,
  fetchedAt: Date
): Promise<void> {
  await manager.execute(
    `UPDATE payout_account SET transfers_capability = ?, requirements = ?::jsonb, synced_at = ?,
       status = CASE WHEN provider = 'stripe_connect' THEN ? ELSE status END, updated_at = now()
     WHERE external_id = ? AND (synced_at IS NULL OR synced_at <= ?) AND deleted_at IS NULL`,
    [
      state.transfers_capability,
      state.requirements && JSON.stringify(state.requirements),
      fetchedAt,
      state.status,
      externalId,
      fetchedAt,
    ]
  )
}

/** @returns false when this state is not the one of the link in use: foreign, used, or replaced */
export async function useState(
  manager: SqlEntityManager,
  vendorId: string,
  hash: string
): Promise<boolean> {
  const rows: { id: string }[] = await manager.execute(
    `UPDATE payout_account SET onboarding_state_hash = NULL, updated_at = now()
     WHERE vendor_id = ? AND onboarding_state_hash = ? AND deleted_at IS NULL RETURNING id`,
    [vendorId, hash]
  )
  return rows.length === 1
}

/** @throws MedusaError `not_allowed` when nothing would change */
export async function holdVendor(
  manager: SqlEntityManager,
  vendorId: string,
  reason: string | null
): Promise<void> {
  const account = await lockAccount(manager, vendorId)
  if (Boolean(account.held_at) === (reason !== null)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      account.held_at
        ? "The vendor's payouts are held already."
        : "The vendor's payouts are not held."
    )
  }
  await updateRow(manager, "payout_account", account.id, {
    held_at: reason === null ? null : new Date(),
    hold_reason: reason,
  })
}
