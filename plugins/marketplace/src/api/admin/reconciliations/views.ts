import type {
  ReconciliationDifferenceDTO,
  ReconciliationRunDTO,
} from "../../../modules/reconciliation/service"
import { toAmount } from "../../../money"

export function runView(run: ReconciliationRunDTO, differenceCount: number) {
  return {
    id: run.id,
    status: run.status,
    since: run.since,
    until: run.until,
    checked: run.checked,
    difference_count: differenceCount,
    error: run.error,
    started_at: run.created_at,
    finished_at: run.finished_at,
  }
}

export function differenceView(difference: ReconciliationDifferenceDTO) {
  const amount = (minor: string) => toAmount(minor, difference.currency_code)
  return {
    id: difference.id,
    kind: difference.kind,
    reference: difference.reference,
    balance_transaction_id: difference.balance_transaction_id,
    type: difference.type,
    currency_code: difference.currency_code,
    stripe_amount: amount(difference.stripe_amount),
    ledger_amount: amount(difference.ledger_amount),
    occurred_at: difference.occurred_at,
  }
}
