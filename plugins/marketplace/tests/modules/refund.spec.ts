import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { REFUND_MODULE } from "../../src/modules/refund"
import type RefundModuleService from "../../src/modules/refund/service"
import type { AcceptRefundInput } from "../../src/modules/refund/service"

jest.setTimeout(120_000)

const ORDER: AcceptRefundInput["order"] = {
  vendor_order_id: "vord_1",
  vendor_id: "vend_a",
  order_id: "order_1",
  currency_code: "eur",
  frozen: { net: 8500n, commission: 1000n, tax: 500n },
  lines: [
    {
      id: "vol_1",
      reference_id: "item_1",
      kind: "item",
      title: "A print",
      quantity: 2,
      total: 9000n,
      tax_total: 900n,
    },
    {
      id: "vol_2",
      reference_id: "ship_1",
      kind: "shipping",
      title: "Post",
      quantity: 1,
      total: 1000n,
      tax_total: 100n,
    },
  ],
  payment_id: "pay_1",
  provider_id: "pp_stripe_stripe",
}

const input = (ask: AcceptRefundInput["ask"], more: Partial<AcceptRefundInput> = {}) => ({
  order: ORDER,
  ask,
  keep_commission: false,
  source: "request" as const,
  reason: "broken",
  note: null,
  actor_type: "vendor" as const,
  actor_id: null,
  idempotency_key: null,
  ...more,
})

const settled = async (work: Promise<unknown>[]) =>
  (await Promise.allSettled(work)).map(({ status }) => status).sort()

moduleIntegrationTestRunner<RefundModuleService>({
  moduleName: REFUND_MODULE,
  resolve: join(__dirname, "../../src/modules/refund"),
  // Sums, checks and triggers are only in the migration.
  pathToMigrations: join(__dirname, "../../src/modules/refund/migrations"),
  testSuite: ({ service }) => {
    const sum = async () =>
      (await service.listVendorOrderRefundSums({ id: "vord_1" }))[0]?.refunded_total

    it("twenty full refunds at once are one", async () => {
      const outcomes = await settled(Array.from({ length: 20 }, () => service.accept(input({}))))
      expect(outcomes.filter((status) => status === "fulfilled")).toHaveLength(1)
      expect(await sum()).toBe("10000")
    })

    it("partial refunds at once never come to more than was paid", async () => {
      const outcomes = await settled(
        Array.from({ length: 8 }, () => service.accept(input({ amount: 3000n })))
      )
      expect(outcomes.filter((status) => status === "fulfilled")).toHaveLength(3)
      expect(await sum()).toBe("9000")
    })

    it("an idempotency key stands for one refund, and for nothing else", async () => {
      const keyed = { idempotency_key: "once" }
      const [first, again] = await Promise.all([
        service.accept(input({ amount: 3000n }, keyed)),
        service.accept(input({ amount: 3000n }, keyed)),
      ])
      expect(again.id).toBe(first.id)
      expect([first.created, again.created].sort()).toEqual([false, true])
      await expect(service.accept(input({ amount: 2000n }, keyed))).rejects.toThrow(
        /used for another refund/
      )
      expect(await sum()).toBe("3000")
    })

    it("a refund that failed can be made again", async () => {
      const { id } = await service.accept(input({}))
      await service.move({ id, to: "failed", error: "card gone" })
      expect(await sum()).toBe("0")
      const { amount, parts } = await service.accept(input({}))
      expect(amount).toBe(10000n)
      expect(parts).toEqual(ORDER.frozen)
      await expect(service.move({ id, to: "succeeded" })).rejects.toThrow(
        /cannot go from failed to succeeded/
      )
    })

    it("PostgreSQL itself refuses what no code should have written", async () => {
      const { id } = await service.accept(input({ items: [{ id: "item_1", quantity: 2 }] }))
      const write = (sql: string) =>
        service.together(({ transactionManager }) => transactionManager!.execute(sql))
      const copy = (amount: number) =>
        write(`INSERT INTO vendor_order_refund (id, vendor_order_id, vendor_id, order_id, payment_id,
            provider_id, currency_code, amount, net_amount, commission_amount, tax_amount, tax_total, actor_type)
          VALUES ('vref_x', 'vord_1', 'v', 'o', 'p', 'pp', 'eur', ${amount}, ${amount}, 0, 0, 0, 'system')`)
      await expect(copy(1001)).rejects.toThrow(/vendor_order_refunded_within_paid/)
      await expect(
        write(`INSERT INTO vendor_order_refund_line (id, refund_id, line_id, quantity, amount, tax,
            line_quantity, line_total) VALUES ('l', '${id}', 'vol_1', 1, 0, 0, 2, 9000)`)
      ).rejects.toThrow(/beyond what was sold/)
      await expect(
        write(`UPDATE vendor_order_refund SET amount = 1, net_amount = 1, commission_amount = 0,
          tax_amount = 0 WHERE id = '${id}'`)
      ).rejects.toThrow(/cannot change/)
      await expect(write(`DELETE FROM vendor_order_refund WHERE id = '${id}'`)).rejects.toThrow(
        /cannot be deleted/
      )
      expect(await sum()).toBe("9000")
    })

    it("with the commission kept the vendor bears more than his share", async () => {
      const { parts } = await service.accept(input({}, { keep_commission: true }))
      expect(parts).toEqual({ net: 9500n, commission: 0n, tax: 500n })
    })
  },
})
