import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { LEDGER_MODULE } from "../../src/modules/ledger"
import { captured, refundAccepted, released, transferred } from "../../src/modules/ledger/postings"
import type LedgerModuleService from "../../src/modules/ledger/service"
import type {
  LedgerTransactionFilter,
  LedgerTransactionInput,
} from "../../src/modules/ledger/types"

jest.setTimeout(60_000)

const occurred_at = new Date("2026-03-01T10:00:00.123Z")
const share = (n: number, net = 900n) => ({
  vendor_id: `ven_${n}`,
  vendor_order_id: `vord_${n}`,
  net,
  commission: 100n,
  tax: 0n,
})
const sale = (payment_id: string, vendors = [1], currency_code = "eur") =>
  captured({
    payment_id,
    money: "stripe_clearing",
    currency_code,
    occurred_at,
    order_id: "order_1",
    shares: vendors.map((n) => share(n)),
  })
const twenty = Array.from({ length: 20 }, (_, index) => index)

moduleIntegrationTestRunner<LedgerModuleService>({
  moduleName: LEDGER_MODULE,
  resolve: join(__dirname, "../../src/modules/ledger"),
  // The triggers are the matter here, and only the migration has them.
  pathToMigrations: join(__dirname, "../../src/modules/ledger/migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = <Row = Record<string, unknown>>(statement: string, parameters: unknown[] = []) =>
      MikroOrmWrapper.forkManager().execute(statement, parameters) as unknown as Promise<Row[]>
    const inTransaction = (statements: string[]) =>
      MikroOrmWrapper.forkManager().transactional(async (manager) => {
        for (const statement of statements) {
          await manager.execute(statement)
        }
      })
    const rows = async () =>
      (
        await sql<Record<string, number>>(
          `SELECT (SELECT count(*)::int FROM ledger_transaction) AS transactions,
                  (SELECT count(*)::int FROM ledger_entry) AS entries,
                  (SELECT count(*)::int FROM ledger_account) AS accounts`
        )
      )[0]!

    describe("posting", () => {
      it("writes a batch and opens the accounts it needs", async () => {
        const posted = await service.post([sale("pay_1", [1, 2]), sale("pay_2", [1])])
        expect(posted).toEqual([
          expect.objectContaining({ created: true, source_id: "pay_1", kind: "captured" }),
          expect.objectContaining({ created: true, source_id: "pay_2", kind: "captured" }),
        ])
        const balance = async (account: string, vendor_id: string | null) =>
          (await service.balances()).find(
            (each) => each.account === account && each.vendor_id === vendor_id
          )?.amount
        expect(await balance("stripe_clearing", null)).toBe(3000n)
        expect(await balance("vendor_pending", "ven_1")).toBe(-1800n)
        expect(await balance("vendor_pending", "ven_2")).toBe(-900n)
        expect(await balance("commission", null)).toBe(-300n)
        // Nothing was kept as tax, so there is no such entry.
        expect(await balance("tax_payable", null)).toBeUndefined()
      })

      it("says the same id to a repetition and writes nothing", async () => {
        const [first] = await service.post([sale("pay_1")])
        const before = await rows()
        const again = await service.post([
          { ...sale("pay_1"), occurred_at: new Date() },
          sale("pay_2"),
          sale("pay_2"),
        ])
        expect(again[0]).toEqual({ ...first, created: false })
        expect(again).toHaveLength(2)
        expect((await rows()).transactions).toBe(before.transactions! + 1)
      })

      it("refuses the same key with another booking, and the whole batch with it", async () => {
        await service.post([sale("pay_1")])
        const before = await rows()
        for (const other of [
          sale("pay_1", [2]),
          sale("pay_1", [1, 2]),
          sale("pay_1", [1], "usd"),
        ]) {
          await expect(service.post([sale("pay_2", [7]), other])).rejects.toMatchObject({
            type: "conflict",
            message:
              "Ledger transaction payment pay_1 captured was posted before with other entries.",
          })
        }
        await expect(service.post([sale("pay_3"), sale("pay_3", [2])])).rejects.toThrow(
          /other entries/
        )
        expect(await rows()).toEqual(before)
      })

      it("makes one transaction of twenty posts of one key at once", async () => {
        const answers = await Promise.all(
          twenty.map(() => service.post([sale("pay_1", [1, 2, 3])]))
        )
        expect(new Set(answers.map(([posted]) => posted!.id)).size).toBe(1)
        expect(answers.filter(([posted]) => posted!.created)).toHaveLength(1)
        expect(await rows()).toEqual({ transactions: 1, entries: 7, accounts: 5 })
      })

      it("takes twenty batches at once that share keys and open the same accounts", async () => {
        const keys = ["pay_1", "pay_2", "pay_3", "pay_4"]
        const answers = await Promise.all(
          twenty.map((n) =>
            service.post(
              [...keys.slice(n % 4), ...keys.slice(0, n % 4)].map((key) => sale(key, [1, 2]))
            )
          )
        )
        expect(answers.flat().filter((posted) => posted.created)).toHaveLength(4)
        expect((await service.balances({ vendor_id: "ven_1" }))[0]!.amount).toBe(-3600n)
      })

      it("lets one of twenty different bookings of one key through", async () => {
        const results = await Promise.allSettled(
          twenty.map((n) => service.post([sale("pay_1", [n])]))
        )
        expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1)
        expect(await rows()).toEqual({ transactions: 1, entries: 3, accounts: 3 })
      })

      it("drops entries of 0 and skips what books nothing", async () => {
        const nothing = released({
          vendor_id: "ven_1",
          vendor_order_id: "vord_1",
          amount: 0n,
          currency_code: "eur",
          occurred_at,
        })
        expect(await service.post([nothing])).toEqual([])
        expect(await service.post([])).toEqual([])
        expect(await rows()).toEqual({ transactions: 0, entries: 0, accounts: 0 })
      })

      it.each<[string, Partial<LedgerTransactionInput>, RegExp]>([
        [
          "an imbalance",
          {
            entries: [
              { account: "bank", amount: 5n },
              { account: "commission", amount: -4n },
            ],
          },
          /sum to 1, not to 0/,
        ],
        [
          "a vendor's account without its vendor",
          {
            entries: [
              { account: "bank", amount: 5n },
              { account: "vendor_pending", amount: -5n },
            ],
          },
          /vendor_pending lacks a vendor_id/,
        ],
        [
          "a platform account with a vendor",
          {
            entries: [
              { account: "bank", amount: 5n },
              { account: "commission", vendor_id: "ven_1", amount: -5n },
            ],
          },
          /commission is no vendor's/,
        ],
        ["a currency there is not", { currency_code: "zzz" }, /Unknown currency zzz/],
        ["a time that is none", { occurred_at: new Date("never") }, /has no time/],
      ])("refuses %s", async (_, change, message) => {
        await expect(service.post([{ ...sale("pay_1"), ...change }])).rejects.toThrow(message)
        expect((await rows()).transactions).toBe(0)
      })

      it("fails together with the transaction it is part of", async () => {
        const manager = MikroOrmWrapper.forkManager()
        const broken = manager.transactional(async (transactionManager) => {
          await service.post([sale("pay_1")], { transactionManager } as never)
          throw new Error("later")
        })
        await expect(broken).rejects.toThrow("later")
        expect((await rows()).transactions).toBe(0)
      })
    })

    describe("what PostgreSQL refuses whoever asks", () => {
      const header = (id: string, entry_count: number) =>
        `INSERT INTO ledger_transaction (id, source_type, source_id, kind, currency_code, occurred_at, entry_count)
         VALUES ('${id}', 'payment', '${id}', 'captured', 'eur', '2026-03-01', ${entry_count})`
      const entry = (id: string, account: string, amount: number, kind = "captured") =>
        `INSERT INTO ledger_entry (transaction_id, account_id, kind, occurred_at, amount)
         VALUES ('${id}', '${account}', '${kind}', '2026-03-01', ${amount})`

      beforeEach(async () => {
        await service.post([sale("pay_1"), sale("pay_2", [1], "usd")])
      })

      it.each([
        [
          "does not sum to zero",
          [header("t", 2), entry("t", "bank:eur", 5), entry("t", "commission:eur", -4)],
          /does not sum to zero: 1 in eur/,
        ],
        ["has no entries", [header("t", 2)], /has 0 entries instead of 2/],
        ["says it has none", [header("t", 0)], /entry_count/],
        [
          "has fewer entries than it says",
          [header("t", 3), entry("t", "bank:eur", 5), entry("t", "commission:eur", -5)],
          /has 2 entries instead of 3/,
        ],
        [
          "has more than it says",
          [
            header("t", 2),
            entry("t", "bank:eur", 5),
            entry("t", "bank:eur", 5),
            entry("t", "commission:eur", -10),
          ],
          /takes no further entries/,
        ],
        [
          "mixes currencies",
          [header("t", 2), entry("t", "bank:eur", 5), entry("t", "commission:usd", -5)],
          /differs from it in kind, time or currency/,
        ],
        [
          "disguises an entry's kind",
          [header("t", 2), entry("t", "bank:eur", 5, "transferred")],
          /differs from it in kind/,
        ],
        ["books zero", [header("t", 2), entry("t", "bank:eur", 0)], /amount/],
      ])("a transaction that %s", async (_, statements, message) => {
        await sql(
          "INSERT INTO ledger_account (id, kind, currency_code) VALUES ('bank:eur', 'bank', 'eur')"
        )
        const before = await rows()
        await expect(inTransaction(statements)).rejects.toThrow(message)
        expect(await rows()).toEqual(before)
      })

      it("further entries for a transaction that is closed, balanced or not", async () => {
        const [posted] = await service.post([sale("pay_1")])
        const late = (account: string, amount: number) =>
          entry(posted!.id, account, amount).replace(
            "'2026-03-01'",
            `'${occurred_at.toISOString()}'`
          )
        await expect(
          inTransaction([late("stripe_clearing:eur", 5), late("commission:eur", -5)])
        ).rejects.toThrow(/takes no further entries/)
      })

      it.each([
        "UPDATE ledger_entry SET amount = amount + 1",
        "UPDATE ledger_transaction SET kind = 'fee'",
        "UPDATE ledger_transaction SET id = id",
        "DELETE FROM ledger_entry",
        "DELETE FROM ledger_transaction",
        "TRUNCATE ledger_entry",
        "TRUNCATE ledger_transaction CASCADE",
        "DELETE FROM ledger_entry WHERE false",
      ])("%s", async (statement) => {
        const before = await rows()
        await expect(sql(statement)).rejects.toThrow(/is append-only: \w+ is refused/)
        await expect(
          inTransaction(["SET LOCAL session_replication_role = replica", statement])
        ).rejects.toThrow(/is append-only/)
        expect(await rows()).toEqual(before)
      })

      it("changes through Medusa's generated methods", async () => {
        const [transaction] = await service.listLedgerTransactions({})
        await expect(
          service.updateLedgerTransactions({ id: transaction!.id, kind: "fee" })
        ).rejects.toThrow(/append-only/)
        await expect(service.deleteLedgerTransactions(transaction!.id)).rejects.toThrow(
          /append-only/
        )
        await expect(service.softDeleteLedgerTransactions([transaction!.id])).rejects.toThrow(
          /append-only/
        )
      })

      it("an account whose id is not what it says", async () => {
        await expect(
          sql(
            "INSERT INTO ledger_account (id, kind, currency_code) VALUES ('bank:usd', 'bank', 'eur')"
          )
        ).rejects.toThrow(/id_says_what_it_is/)
        await expect(
          sql(
            "UPDATE ledger_account SET kind = 'refunds', id = 'refunds:eur' WHERE id = 'commission:eur'"
          )
        ).rejects.toThrow(/foreign key/)
      })
    })

    describe("for an application whose role owns the tables and is no superuser", () => {
      const as = (role: string, statements: string[]) =>
        inTransaction([`SET LOCAL ROLE ${role}`, ...statements])

      it("posts, and is refused an UPDATE even with the triggers off", async () => {
        await sql("DROP ROLE IF EXISTS ledger_owner_in_test")
        await sql("CREATE ROLE ledger_owner_in_test")
        for (const table of ["ledger_account", "ledger_transaction", "ledger_entry"]) {
          await sql(`ALTER TABLE ${table} OWNER TO ledger_owner_in_test`)
        }
        await sql("GRANT USAGE ON SCHEMA public TO ledger_owner_in_test")
        try {
          const manager = MikroOrmWrapper.forkManager()
          await manager.transactional(async (transactionManager) => {
            await transactionManager.execute("SET LOCAL ROLE ledger_owner_in_test")
            await service.post([sale("pay_1"), sale("pay_2")], { transactionManager } as never)
          })
          expect((await rows()).transactions).toBe(2)
          const off = (table: string) => `ALTER TABLE ${table} DISABLE TRIGGER USER`
          for (const [table, statement] of [
            ["ledger_entry", "UPDATE ledger_entry SET amount = amount + 1"],
            ["ledger_entry", "DELETE FROM ledger_entry"],
            ["ledger_transaction", "UPDATE ledger_transaction SET kind = 'fee'"],
            ["ledger_entry", "TRUNCATE ledger_entry"],
          ] as const) {
            await expect(as("ledger_owner_in_test", [off(table), statement])).rejects.toThrow(
              /permission denied for table/
            )
          }
          expect((await rows()).transactions).toBe(2)
        } finally {
          await sql("REASSIGN OWNED BY ledger_owner_in_test TO CURRENT_USER")
          await sql("DROP OWNED BY ledger_owner_in_test")
          await sql("DROP ROLE ledger_owner_in_test")
        }
      })
    })

    describe("balances", () => {
      const payOut = (n: number, amount: bigint) => {
        const order = {
          vendor_id: `ven_${n}`,
          vendor_order_id: `vord_${n}`,
          amount,
          currency_code: "eur",
          occurred_at,
        }
        return [
          released(order),
          transferred({ ...order, transfer_id: `tr_${n}`, money: "stripe_clearing" }),
        ]
      }

      it("are the vendor's in its own eyes", async () => {
        expect(await service.vendorBalances("ven_1")).toEqual([])
        await service.post([sale("pay_1"), sale("pay_2", [1], "jpy")])
        await service.post(payOut(1, 900n))
        await service.post([
          refundAccepted({
            ...share(1, 450n),
            commission: 50n,
            refund_id: "ref_1",
            from: "vendor_receivable",
            currency_code: "eur",
            occurred_at,
          }),
        ])
        expect(await service.vendorBalances("ven_1")).toEqual([
          { currency_code: "eur", pending: 0n, available: 0n, receivable: 450n, paid_out: 900n },
          { currency_code: "jpy", pending: 900n, available: 0n, receivable: 0n, paid_out: 0n },
        ])
        expect(await service.vendorBalances("ven_2")).toEqual([])
      })

      it("are the same before and after a snapshot, and go on from it", async () => {
        await service.post(twenty.map((n) => sale(`pay_${n}`, [n % 3])))
        const before = await service.balances()
        expect(await service.snapshotBalances()).toBe(before.length)
        expect(await service.balances()).toEqual(before)
        expect(await service.snapshotBalances()).toBe(0)
        await service.post([sale("pay_later", [0])])
        const [pending] = await service.balances({ vendor_id: "ven_0" })
        expect(pending!.amount).toBe(-900n * 8n)
        await service.snapshotBalances()
        expect((await service.balances({ vendor_id: "ven_0" }))[0]).toEqual(pending)
      })

      it("lose nothing that commits late under an id below a snapshot", async () => {
        await service.post([sale("pay_0")])
        const manager = MikroOrmWrapper.forkManager()
        await manager.begin()
        // Its entries have their ids now and commit after the next ones.
        await service.post([sale("pay_slow")], { transactionManager: manager } as never)
        await service.post([sale("pay_quick")])
        const waiting = service.snapshotBalances()
        await new Promise((resolve) => setTimeout(resolve, 200))
        await manager.commit()
        await waiting
        expect((await service.balances({ vendor_id: "ven_1" }))[0]!.amount).toBe(-2700n)
        await service.snapshotBalances()
        expect((await service.balances({ vendor_id: "ven_1" }))[0]!.amount).toBe(-2700n)
      })

      it("do without a snapshot when a posting does not end", async () => {
        const manager = MikroOrmWrapper.forkManager()
        await manager.begin()
        await service.post([sale("pay_slow")], { transactionManager: manager } as never)
        expect(await service.snapshotBalances()).toBeNull()
        await manager.rollback()
        expect(await service.snapshotBalances()).toBe(0)
      })

      it("agree with the sum of all entries while posts and snapshots race", async () => {
        await Promise.all([
          ...twenty.map((n) =>
            service.post(twenty.slice(0, 5).map((m) => sale(`pay_${n}_${m}`, [n % 4, 9])))
          ),
          ...twenty.slice(0, 6).map(() => service.snapshotBalances()),
        ])
        await Promise.all(twenty.slice(0, 4).map(() => service.snapshotBalances()))
        const sums = await sql<{ account_id: string; amount: string; snapshot: string }>(
          `SELECT e.account_id, sum(e.amount)::text AS amount, a.snapshot_amount::text AS snapshot
           FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id GROUP BY 1, a.id`
        )
        expect(sums.length).toBeGreaterThan(5)
        expect(sums.filter((row) => row.amount !== row.snapshot)).toEqual([])
        expect((await service.balances()).reduce((sum, { amount }) => sum + amount, 0n)).toBe(0n)
      })
    })

    describe("a vendor's statement", () => {
      const filter = { vendor_id: "ven_1", currency_code: "eur" }
      const at = (day: number) => new Date(Date.UTC(2026, 2, day))
      const order = { vendor_id: "ven_1", vendor_order_id: "vord_1", currency_code: "eur" }

      beforeEach(async () => {
        await service.post([
          { ...sale("pay_1", [1, 2]), occurred_at: at(1) },
          released({ ...order, amount: 900n, occurred_at: at(8) }),
          transferred({
            ...order,
            amount: 900n,
            transfer_id: "tr_1",
            money: "stripe_clearing",
            occurred_at: at(8),
          }),
          refundAccepted({
            ...share(1, 300n),
            refund_id: "ref_1",
            from: "vendor_receivable",
            currency_code: "eur",
            occurred_at: at(9),
          }),
          { ...sale("pay_2", [1], "usd"), occurred_at: at(2) },
        ])
        // Posted last, happened first.
        await service.post([{ ...sale("pay_0"), occurred_at: at(0) }])
      })

      it("lists what each transaction did, in the order it happened, with the balance after it", async () => {
        expect(await service.statementTotals(filter)).toEqual({
          count: 5,
          opening: 0n,
          closing: 600n,
        })
        const rows = await service.statementRows(filter, { order: "asc", limit: 10, start: 0n })
        expect(
          rows.map((row) => [
            row.kind,
            row.amount,
            row.pending,
            row.available,
            row.receivable,
            row.balance,
          ])
        ).toEqual([
          ["captured", 900n, 900n, 0n, 0n, 900n],
          ["captured", 900n, 900n, 0n, 0n, 1800n],
          ["released", 0n, -900n, 900n, 0n, 1800n],
          ["transferred", -900n, 0n, -900n, 0n, 900n],
          ["refund_accepted", -300n, 0n, 0n, 300n, 600n],
        ])
        expect(rows[1]).toMatchObject({ occurred_at: at(1), vendor_order_id: "vord_1" })
      })

      it("says the same balances on every page, by offset or cursor, up or down", async () => {
        const all = await service.statementRows(filter, { order: "asc", limit: 10, start: 0n })
        for (const order of ["asc", "desc"] as const) {
          const expected = order === "asc" ? all : [...all].reverse()
          const start = order === "asc" ? 0n : 600n
          const paged = [0, 2, 4].map((offset) =>
            service.statementRows(filter, { order, limit: 2, offset, start })
          )
          expect((await Promise.all(paged)).flat()).toEqual(expected)
          for (const [index, last] of expected.entries()) {
            const from = order === "asc" ? last.balance : last.balance - last.amount
            const after = { occurred_at: last.occurred_at, id: last.id }
            expect(
              await service.statementRows(filter, { order, limit: 10, after, start: from })
            ).toEqual(expected.slice(index + 1))
          }
        }
      })

      it("opens with what was owed before and closes with what is owed after its period", async () => {
        const period = { ...filter, since: at(1), until: at(9) }
        const totals = await service.statementTotals(period)
        expect(totals).toEqual({ count: 3, opening: 900n, closing: 900n })
        const rows = await service.statementRows(period, {
          order: "asc",
          limit: 10,
          start: totals.opening,
        })
        expect(rows.map((row) => row.balance)).toEqual([1800n, 1800n, 900n])
        expect(await service.statementTotals({ ...filter, since: at(20) })).toEqual({
          count: 0,
          opening: 600n,
          closing: 600n,
        })
      })

      it("is empty for a vendor without sales", async () => {
        const nobody = { ...filter, vendor_id: "ven_9" }
        expect(await service.statementTotals(nobody)).toEqual({
          count: 0,
          opening: 0n,
          closing: 0n,
        })
        expect(await service.statementRows(nobody, { order: "desc", limit: 5, start: 0n })).toEqual(
          []
        )
      })

      it("leaves other vendors and platform accounts to the list of transactions", async () => {
        const kinds = async (condition: LedgerTransactionFilter) =>
          (await service.findTransactions(condition, { limit: 50 })).map((each) => each.kind)
        expect(await kinds({})).toHaveLength(6)
        expect(await kinds({ vendor_id: "ven_2" })).toEqual(["captured"])
        expect(await kinds({ kind: ["released", "transferred"] })).toEqual([
          "transferred",
          "released",
        ])
        expect(await kinds({ kind: "captured", currency_code: "usd" })).toEqual(["captured"])
        expect(await kinds({ source_type: "transfer", source_id: "tr_1" })).toEqual(["transferred"])
        expect(await kinds({ since: at(8), until: at(9) })).toEqual(["transferred", "released"])
        expect(await kinds({ order_id: "order_1" })).toHaveLength(3)
        expect(await service.countTransactions({ order_id: "order_1" })).toBe(3)
        const [first, ...rest] = await service.findTransactions({}, { limit: 50 })
        expect(await service.findTransactions({}, { limit: 50, after: first! })).toEqual(rest)
        expect(await service.findTransactions({}, { limit: 50, offset: 1 })).toEqual(rest)
        expect(await service.findTransactions({ id: first!.id }, { limit: 1 })).toEqual([first])
        expect(first!.entries.reduce((sum, entry) => sum + entry.amount, 0n)).toBe(0n)
      })

      it("and all statements are in the trial balance, which sums to zero", async () => {
        const rows = await service.trialBalance()
        for (const currency_code of ["eur", "usd"]) {
          const amounts = rows.filter((row) => row.currency_code === currency_code)
          expect(amounts.length).toBeGreaterThan(2)
          expect(amounts.reduce((sum, { amount }) => sum + amount, 0n)).toBe(0n)
        }
        expect(await service.trialBalance({ currency_code: "eur" })).toContainEqual({
          account: "vendor_pending",
          currency_code: "eur",
          accounts: 2,
          amount: -1800n,
        })
      })
    })
  },
})
