import Stripe from "stripe"
import type { AccountState } from "../modules/payout/service"
import { toStripeAmount } from "../stripe/amounts"
import type { PayoutProvider, ProviderAnswer } from "./provider"

/** Errors that only a person can do something about; the others of Stripe's refusals may pass. */
const PASSING_CODES = new Set([
  "balance_insufficient",
  "insufficient_capabilities_for_transfer",
  "lock_timeout",
])

/**
 * What an error says about the call. Lost connections, time-outs, 5xx, 409 (the key is in use)
 * and 429 leave the outcome open or the key unused: the same key again. So does a key that was
 * used with other parameters, by an older release of this code. The other answers are Stripe's
 * word that nothing was made. https://docs.stripe.com/error-low-level
 */
export function answerOf(error: unknown): ProviderAnswer {
  if (!(error instanceof Stripe.errors.StripeError)) {
    return { kind: "unknown", error: String(error) }
  }
  const text = `${error.code ? `${error.code}: ` : ""}${error.message}`
  const status = error.statusCode ?? 0
  const open = status < 400 || status >= 500 || status === 409 || status === 429
  if (open || error instanceof Stripe.errors.StripeIdempotencyError) {
    return { kind: "unknown", error: text }
  }
  // 401 and 403 are the operator's key: put right, every transfer goes on by itself.
  const passing = status === 401 || status === 403 || PASSING_CODES.has(error.code ?? "")
  return { kind: passing ? "refused" : "hopeless", error: text }
}

async function attempt(call: () => Promise<{ id: string }>): Promise<ProviderAnswer> {
  try {
    return { kind: "done", external_id: (await call()).id }
  } catch (error) {
    return answerOf(error)
  }
}

export function accountStateOf(account: Stripe.Account): AccountState {
  const capability = account.capabilities?.transfers ?? null
  const { currently_due, past_due, pending_verification, disabled_reason, current_deadline } =
    account.requirements ?? {}
  return {
    status:
      capability === "active" ? "active" : account.details_submitted ? "restricted" : "onboarding",
    transfers_capability: capability,
    requirements: {
      currently_due: currently_due ?? [],
      past_due: past_due ?? [],
      pending_verification: pending_verification ?? [],
      disabled_reason: disabled_reason ?? null,
      current_deadline: current_deadline ?? null,
    },
  }
}

/** The account was deleted, or took this platform's access away. */
const isGone = (error: unknown) =>
  error instanceof Stripe.errors.StripeError &&
  (error.code === "account_invalid" || error.statusCode === 404)

const UNREACHABLE: AccountState = {
  status: "restricted",
  transfers_capability: null,
  requirements: { disabled_reason: "account_unreachable" },
}

/** Separate transfers to Connect accounts, from the charge they belong to where there is one. */
export function stripeConnectProvider(stripe: Stripe): PayoutProvider {
  return {
    id: "stripe_connect",
    createTransfer: (transfer) =>
      attempt(() =>
        stripe.transfers.create(
          {
            amount: toStripeAmount(transfer.amount, transfer.currency_code),
            currency: transfer.currency_code.toLowerCase(),
            destination: transfer.destination,
            metadata: { ...transfer.metadata, transfer_id: transfer.id },
            ...(transfer.source_transaction && {
              source_transaction: transfer.source_transaction,
            }),
            ...(transfer.transfer_group && { transfer_group: transfer.transfer_group }),
          },
          { idempotencyKey: transfer.key }
        )
      ),
    async findTransfer({ id, destination, transfer_group }) {
      const list = transfer_group
        ? stripe.transfers.list({ transfer_group, limit: 100 })
        : stripe.transfers.list({ destination, limit: 100 })
      for await (const found of list) {
        if (found.metadata["transfer_id"] === id) {
          return { external_id: found.id }
        }
      }
      return null
    },
    reverseTransfer: (reversal) =>
      attempt(() =>
        stripe.transfers.createReversal(
          reversal.transfer,
          {
            amount: Number(reversal.amount),
            metadata: { ...reversal.metadata, reversal_id: reversal.id },
          },
          { idempotencyKey: reversal.key }
        )
      ),
    async findReversal({ id, transfer }) {
      for await (const found of stripe.transfers.listReversals(transfer, { limit: 100 })) {
        if (found.metadata?.["reversal_id"] === id) {
          return { external_id: found.id }
        }
      }
      return null
    },
    async accountState(externalId) {
      try {
        return accountStateOf(await stripe.accounts.retrieve(externalId))
      } catch (error) {
        if (isGone(error)) {
          return UNREACHABLE
        }
        throw error
      }
    },
  }
}
