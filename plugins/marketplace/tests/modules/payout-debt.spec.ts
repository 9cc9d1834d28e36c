import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { PAYOUT_MODULE } from "../../src/modules/payout"
import type PayoutModuleService from "../../src/modules/payout/service"

jest.setTimeout(120_000)

const NOW = new Date("2026-11-22T12:00:00Z")

moduleIntegrationTestRunner<PayoutModuleService>({
  moduleName: PAYOUT_MODULE,
  resolve: join(__dirname, "../../src/modules/payout"),
  pathToMigrations: join(__dirname, "../../src/modules/payout/migrations"),
  testSuite: ({ service }) => {
    async function open(vendor_order_id: string) {
      await service.openTransfers([
        {
          vendor_id: "vend_a",
          vendor_order_id,
          order_id: "order_1",
          currency_code: "eur",
          amount: 9000n,
        },
      ])
      const [transfer] = await service.listTransfers({ vendor_order_id })
      return transfer!.id
    }
    const debt = { vendor_order_id: "vord_1", source_id: "vref_1", amount: 1000n }
    const taken = { vendor_order_id: "vord_1", source_type: "refund" as const, source_id: "vref_1" }

    it("a refund beyond the share is a debt, withheld from the vendor's next transfer", async () => {
      await open("vord_1")
      const { parts } = await service.takeBack({ ...taken, amount: 9000n })
      expect(parts).toEqual([{ account: "vendor_pending", amount: 9000n }])
      const owed = await service.owe(debt)
      expect(owed.parts).toEqual([{ account: "vendor_receivable", amount: 1000n }])
      const next = await open("vord_2")
      await service.release(next, NOW)
      const [transfer] = await service.listTransfers({ id: next })
      expect([transfer!.netted_amount, transfer!.amount]).toEqual(["1000", "8000"])
    })

    it("the debt is forgiven when the refund fails", async () => {
      await open("vord_1")
      await service.owe(debt)
      const { parts } = await service.forgive(debt)
      expect(parts).toEqual([{ account: "vendor_receivable", amount: 1000n }])
      expect((await service.forgive(debt)).parts).toEqual([])
      const next = await open("vord_2")
      await service.release(next, NOW)
      expect((await service.listTransfers({ id: next }))[0]!.amount).toBe("9000")
    })
  },
})
