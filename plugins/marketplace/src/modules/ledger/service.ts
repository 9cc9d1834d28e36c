import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import LedgerAccount from "./models/ledger-account"
import LedgerEntry from "./models/ledger-entry"
import LedgerTransaction from "./models/ledger-transaction"
import { prepare, type PreparedTransaction } from "./prepare"
import { readBalances, readTrialBalance, readVendorBalances } from "./read-balances"
import {
  readClearing,
  readClearingReferences,
  readFees,
  type ClearingMove,
  type ClearingReference,
} from "./read-clearing"
import { readStatementRows, readStatementTotals, type StatementPage } from "./read-statement"
import { countTransactions, readTransactions, type TransactionPage } from "./read-transactions"
import { moveSnapshots, settledEntryId, waitedTooLong } from "./snapshot"
import { write } from "./write"
import type {
  LedgerBalance,
  LedgerTransactionDetail,
  LedgerTransactionFilter,
  LedgerTransactionInput,
  PostedTransaction,
  StatementFilter,
  StatementRow,
  StatementTotals,
  TrialBalanceRow,
  VendorBalance,
} from "./types"

type LedgerContext = Context<SqlEntityManager>

const managerOf = (context: LedgerContext) => (context.transactionManager ?? context.manager)!

class LedgerModuleService extends MedusaService({ LedgerAccount, LedgerTransaction, LedgerEntry }) {
  /**
   * Posts a batch, all or nothing, once per `(source_type, source_id, kind)`: what was posted
   * before stays as it is and is answered with its id. Entries of amount 0 are dropped, and a
   * transaction without entries is skipped: it has no answer.
   *
   * Inside another transaction (`context.transactionManager`) it commits and fails with it.
   *
   * @throws MedusaError `invalid_data` for a transaction that does not sum to 0 or names an
   *   account, kind or currency there is not; `conflict` for a key that was posted with other entries
   */
  @InjectManager()
  async post(
    transactions: LedgerTransactionInput[],
    @MedusaContext() context: LedgerContext = {}
  ): Promise<PostedTransaction[]> {
    const batch = prepare(transactions)
    return batch.length ? await this.post_(batch, context) : []
  }

  @InjectTransactionManager()
  protected async post_(
    batch: PreparedTransaction[],
    @MedusaContext() context: LedgerContext = {}
  ): Promise<PostedTransaction[]> {
    return await write(context.transactionManager!, batch)
  }

  /** Balances of accounts in minor units; debit positive, credit negative. */
  @InjectManager()
  async balances(
    filter: { vendor_id?: string; currency_code?: string } = {},
    @MedusaContext() context: LedgerContext = {}
  ): Promise<LedgerBalance[]> {
    return await readBalances(managerOf(context), filter)
  }

  /** What a vendor is owed and was paid, per currency. */
  @InjectManager()
  async vendorBalances(
    vendorId: string,
    @MedusaContext() context: LedgerContext = {}
  ): Promise<VendorBalance[]> {
    return await readVendorBalances(managerOf(context), vendorId)
  }

  /** All accounts by kind and currency. Per currency the amounts sum to 0, or the ledger is broken. */
  @InjectManager()
  async trialBalance(
    filter: { currency_code?: string } = {},
    @MedusaContext() context: LedgerContext = {}
  ): Promise<TrialBalanceRow[]> {
    return await readTrialBalance(managerOf(context), filter)
  }

  /** Transactions with their entries, newest first; by offset, or after the last one seen. */
  @InjectManager()
  async findTransactions(
    filter: LedgerTransactionFilter,
    page: TransactionPage,
    @MedusaContext() context: LedgerContext = {}
  ): Promise<LedgerTransactionDetail[]> {
    return await readTransactions(managerOf(context), filter, page)
  }

  @InjectManager()
  async countTransactions(
    filter: LedgerTransactionFilter,
    @MedusaContext() context: LedgerContext = {}
  ): Promise<number> {
    return await countTransactions(managerOf(context), filter)
  }

  @InjectManager()
  async statementTotals(
    filter: StatementFilter,
    @MedusaContext() context: LedgerContext = {}
  ): Promise<StatementTotals> {
    return await readStatementTotals(managerOf(context), filter)
  }

  /** A page of a vendor's statement; `page.start` is a balance of `statementTotals`. */
  @InjectManager()
  async statementRows(
    filter: StatementFilter,
    page: StatementPage,
    @MedusaContext() context: LedgerContext = {}
  ): Promise<StatementRow[]> {
    return await readStatementRows(managerOf(context), filter, page)
  }

  /** What some of Stripe's objects did to `stripe_clearing`, for reconciliation. */
  @InjectManager()
  async clearingOf(
    references: string[],
    @MedusaContext() context: LedgerContext = {}
  ): Promise<ClearingMove[]> {
    return await readClearing(managerOf(context), references)
  }

  /** balance transaction id → the fee that was booked for it, in minor units. */
  @InjectManager()
  async feesOf(
    balanceTransactionIds: string[],
    @MedusaContext() context: LedgerContext = {}
  ): Promise<Map<string, bigint>> {
    return await readFees(managerOf(context), balanceTransactionIds)
  }

  /** What the ledger says happened at Stripe in a time, in pages by id. */
  @InjectManager()
  async clearingReferences(
    window: { since: Date; until: Date },
    page: { after: string; limit: number },
    @MedusaContext() context: LedgerContext = {}
  ): Promise<ClearingReference[]> {
    return await readClearingReferences(managerOf(context), window, page)
  }

  /**
   * Sums up what can no longer change, so that a balance reads only what came after. Balances
   * are the same before and after, and without it ever running.
   *
   * @returns how many accounts' snapshots moved; null when postings under way took too long
   */
  async snapshotBalances(): Promise<number | null> {
    try {
      return await this.moveSnapshots_(await this.settledEntry_())
    } catch (error) {
      if (waitedTooLong(error)) {
        return null
      }
      throw error
    }
  }

  /** A transaction of its own: the lock that postings wait for is held for this look only. */
  @InjectTransactionManager()
  protected async settledEntry_(@MedusaContext() context: LedgerContext = {}): Promise<string> {
    return await settledEntryId(context.transactionManager!)
  }

  @InjectTransactionManager()
  protected async moveSnapshots_(
    upTo: string,
    @MedusaContext() context: LedgerContext = {}
  ): Promise<number> {
    return await moveSnapshots(context.transactionManager!, upTo)
  }
}

export default LedgerModuleService
