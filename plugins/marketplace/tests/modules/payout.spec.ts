import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import { PAYOUT_MODULE } from "../../src/modules/payout"
import type PayoutModuleService from "../../src/modules/payout/service"
import type { ClaimedTransfer } from "../../src/modules/payout/service"

jest.setTimeout(120_000)

const NOW = new Date("2026-11-22T12:00:00Z")
const ten = Array.from({ length: 10 }, (_, index) => index)

type Receipt = { vendor_id?: string; amount?: bigint; currency_code?: string }

moduleIntegrationTestRunner<PayoutModuleService>({
  moduleName: PAYOUT_MODULE,
  resolve: join(__dirname, "../../src/modules/payout"),
  // The constraints and the generated amount are only in the migration.
  pathToMigrations: join(__dirname, "../../src/modules/payout/migrations"),
  testSuite: ({ service }) => {
    async function open(vendorOrderId: string, { vendor_id = "vend_a", ...rest }: Receipt = {}) {
      await service.openTransfers([
        {
          vendor_id,
          vendor_order_id: vendorOrderId,
          order_id: "order_1",
          currency_code: rest.currency_code ?? "eur",
          amount: rest.amount ?? 9000n,
          source_transaction: "ch_1",
          transfer_group: "group_1",
        },
      ])
      const [transfer] = await service.listTransfers({ vendor_order_id: vendorOrderId })
      return transfer!.id
    }

    /** A vendor that Stripe would pay. */
    async function activate(vendorId = "vend_a") {
      const account = await service.choosePayouts({
        vendor_id: vendorId,
        provider: "stripe_connect",
        country_code: "de",
      })
      await service.attachAccount(vendorId, `acct_${vendorId}`)
      const active = {
        status: "active",
        transfers_capability: "active",
        requirements: null,
      } as const
      await service.recordAccountState(`acct_${vendorId}`, active, NOW)
      return account
    }

    async function claim(limit = 50): Promise<ClaimedTransfer[]> {
      await service.markDue({})
      return await service.claimTransfers(limit, NOW)
    }

    const done = (transfer: { id: string; attempts: number }) =>
      service.recordOutcome({
        of: "transfer",
        id: transfer.id,
        attempts: transfer.attempts,
        at: NOW,
        kind: "done",
        external_id: `tr_${transfer.id}`,
      })

    async function sent(vendorOrderId: string, receipt: Receipt = {}) {
      await activate(receipt.vendor_id)
      const id = await open(vendorOrderId, receipt)
      await service.release(id, NOW)
      const claimed = await claim()
      await done(claimed.find((each) => each.id === id)!)
      return id
    }

    const refund = (vendor_order_id: string, amount: bigint, source_id = "ref_1") =>
      service.takeBack({ vendor_order_id, amount, source_type: "refund", source_id })

    async function state(id: string) {
      const { status, amount, reduced_amount, netted_amount, reversed_amount } =
        await service.retrieveTransfer(id)
      return [status, amount, reduced_amount, netted_amount, reversed_amount].map(String)
    }

    describe("opening and releasing transfers", () => {
      it("opens one transfer per vendor order, however often and at once it is asked", async () => {
        await Promise.all(ten.map(() => open("vord_1")))
        expect(await service.listTransfers()).toHaveLength(1)
        expect(await service.listTransferStatusChanges()).toHaveLength(1)
        expect(await service.openTransfers([])).toEqual([])
      })

      it("releases once, of ten who try", async () => {
        const id = await open("vord_1")
        const answers = await Promise.all(ten.map(() => service.release(id, NOW)))
        expect(answers.filter(Boolean)).toHaveLength(1)
        expect(await state(id)).toEqual(["available", "9000", "0", "0", "0"])
        expect(await service.unpostedTransfers("released", 10)).toMatchObject([
          { id, released_amount: 9000n, netted_amount: 0n },
        ])
        await service.markPosted("released", [id])
        expect(await service.unpostedTransfers("released", 10)).toEqual([])
      })

      it("does not release what is held", async () => {
        const id = await open("vord_1")
        await service.hold(id, { actor_id: "user_1", reason: "Is it real?" })
        expect(await service.release(id, NOW)).toBe(false)
        await expect(service.hold(id, { reason: "Again" })).rejects.toThrow("held already")
        await service.releaseHold(id, { actor_id: "user_1" })
        expect(await service.release(id, NOW)).toBe(true)
        await expect(service.releaseHold(id, {})).rejects.toThrow("not held")
        const changes = await service.listTransferStatusChanges(
          {},
          { order: { created_at: "ASC" } }
        )
        expect(changes.map(({ to, actor_type }) => `${actor_type} ${to}`)).toEqual([
          "system pending",
          "operator held",
          "operator pending",
          "system available",
        ])
      })

      it("refuses rows that pay more than was earned", async () => {
        const id = await open("vord_1")
        for (const columns of [{ reduced_amount: "9001" }, { reversed_amount: "9001" }]) {
          await expect(service.updateTransfers({ id, ...columns })).rejects.toThrow()
        }
        await expect(service.updateTransfers({ id, status: "sent" })).rejects.toThrow()
      })
    })

    describe("claiming", () => {
      it("gives each transfer to one of two workers", async () => {
        await activate()
        for (const n of Array.from({ length: 30 }, (_, index) => index)) {
          await service.release(await open(`vord_${n}`), NOW)
        }
        await service.markDue({})
        const claims = await Promise.all([1, 2, 3, 4].map(() => service.claimTransfers(10, NOW)))
        const ids = claims.flat().map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        ids.push(...(await claim()).map(({ id }) => id))
        expect(new Set(ids).size).toBe(30)
        expect(ids).toHaveLength(30)
        expect(claims.flat()[0]).toMatchObject({ status: "sending", destination: "acct_vend_a" })
      })

      it("leaves out held, frozen, unreleased transfers and vendors that cannot be paid", async () => {
        const id = await open("vord_1")
        expect(await claim()).toEqual([])
        await service.release(id, NOW)
        expect(await claim()).toEqual([])
        await activate()
        await service.holdVendor("vend_a", "Complaints")
        await expect(service.holdVendor("vend_a", "Again")).rejects.toThrow("held already")
        expect(await claim()).toEqual([])
        await service.holdVendor("vend_a", null)
        await service.hold(id, { reason: "Is it real?" })
        expect(await claim()).toEqual([])
        await service.releaseHold(id, {})
        await service.freeze({ vendor_order_id: "vord_1", dispute_id: "dp_1", amount: 9000n })
        expect(await claim()).toEqual([])
        await service.unfreeze({ vendor_order_id: "vord_1", dispute_id: "dp_1" })
        expect(await claim()).toHaveLength(1)
        expect(await claim()).toEqual([])
      })

      it("waits until a vendor's sum in a currency is worth a transfer", async () => {
        await activate()
        await service.release(await open("vord_1", { amount: 3000n }), NOW)
        await service.release(await open("vord_2", { amount: 3000n, currency_code: "usd" }), NOW)
        await service.markDue({ eur: 5000n, usd: 5000n })
        expect(await service.claimTransfers(10, NOW)).toEqual([])
        await service.release(await open("vord_3", { amount: 2000n }), NOW)
        await service.markDue({ eur: 5000n, usd: 5000n })
        const claimed = await service.claimTransfers(10, NOW)
        expect(claimed.map(({ vendor_order_id }) => vendor_order_id).sort()).toEqual([
          "vord_1",
          "vord_3",
        ])
      })

      it("keeps a transfer of unknown outcome in sending, and takes a refused one back with a new key", async () => {
        await activate()
        const id = await open("vord_1")
        await service.release(id, NOW)
        const [first] = await claim()
        const outcome = { of: "transfer", id, attempts: first!.attempts, at: NOW } as const
        await service.recordOutcome({ ...outcome, kind: "unknown", error: "timeout" })
        expect(await state(id)).toEqual(["sending", "9000", "0", "0", "0"])
        await service.retry(id, {})
        const [second] = await claim()
        expect(second).toMatchObject({ attempts: 2, refusals: 0, first_attempt_at: NOW })
        // The first worker's late word about the attempt before counts no more.
        await service.recordOutcome({ ...outcome, kind: "refused", error: "late" })
        expect((await service.retrieveTransfer(id)).status).toBe("sending")
        await service.recordOutcome({ ...outcome, attempts: 2, kind: "refused", error: "no funds" })
        expect(await service.retrieveTransfer(id)).toMatchObject({
          status: "available",
          refusals: 1,
          first_attempt_at: null,
          last_error: "no funds",
        })
        expect(await claim()).toEqual([])
        await service.retry(id, { actor_id: "user_1" })
        const [third] = await claim()
        await service.recordOutcome({ ...outcome, attempts: 3, kind: "hopeless", error: "closed" })
        expect((await service.retrieveTransfer(id)).status).toBe("failed")
        await service.retry(id, { actor_id: "user_1" })
        const [fourth] = await claim()
        expect([third!.refusals, fourth!.refusals]).toEqual([1, 2])
        await Promise.all([done(fourth!), done(fourth!)])
        expect(await state(id)).toEqual(["sent", "9000", "0", "0", "0"])
        await expect(service.retry(id, {})).rejects.toThrow("cannot be tried again")
      })
    })

    describe("taking a share back", () => {
      it("comes out of vendor_pending before the release and out of vendor_available after it", async () => {
        const id = await open("vord_1")
        expect(await refund("vord_1", 1000n)).toEqual({
          parts: [{ account: "vendor_pending", amount: 1000n }],
        })
        await service.release(id, NOW)
        expect(await refund("vord_1", 2000n, "ref_2")).toEqual({
          parts: [{ account: "vendor_available", amount: 2000n }],
        })
        expect(await state(id)).toEqual(["available", "6000", "3000", "0", "0"])
        expect(await service.unpostedTransfers("released", 5)).toMatchObject([
          { released_amount: 8000n },
        ])
        await refund("vord_1", 6000n, "ref_3")
        expect(await state(id)).toEqual(["canceled", "0", "9000", "0", "0"])
        await expect(refund("vord_1", 1n, "ref_4")).rejects.toThrow("Only 0 of 1")
      })

      it("becomes a reversal once the transfer is begun, sent when the transfer is", async () => {
        await activate()
        const id = await open("vord_1")
        await service.release(id, NOW)
        const [claimed] = await claim()
        expect(await refund("vord_1", 4500n)).toEqual({
          parts: [{ account: "vendor_receivable", amount: 4500n }],
        })
        expect(await service.claimReversals(10, NOW)).toEqual([])
        await done(claimed!)
        const claims = await Promise.all([1, 2].map(() => service.claimReversals(10, NOW)))
        expect(claims.flat()).toMatchObject([
          {
            reverse_amount: 4500n,
            transfer_external_id: `tr_${id}`,
            provider: "stripe_connect",
            credits: "vendor_receivable",
          },
        ])
        const [reversal] = claims.flat()
        await service.recordOutcome({
          of: "reversal",
          id: reversal!.id,
          attempts: 1,
          at: NOW,
          kind: "done",
          external_id: "trr_1",
        })
        expect(await service.unpostedReversals(10)).toMatchObject([
          { id: reversal!.id, vendor_order_id: "vord_1", status: "sent" },
        ])
        await service.markPosted("reversed", [reversal!.id])
        expect(await service.unpostedReversals(10)).toEqual([])
        expect(await state(id)).toEqual(["sent", "9000", "0", "0", "4500"])
      })

      it("takes once for one refund, of ten who try, and refuses another amount", async () => {
        await sent("vord_1")
        const answers = await Promise.all(ten.map(() => refund("vord_1", 900n)))
        expect(new Set(answers.map((each) => String(each.parts[0]!.amount)))).toEqual(
          new Set(["900"])
        )
        expect(await service.listTransferReversals()).toHaveLength(1)
        await expect(refund("vord_1", 901n)).rejects.toThrow("already, not 901")
        expect(await refund("vord_1", 0n, "ref_0")).toEqual({ parts: [] })
      })

      it("of two refunds at once that exceed the share lets one through", async () => {
        await sent("vord_1")
        const answers = await Promise.allSettled([
          refund("vord_1", 5000n, "ref_1"),
          refund("vord_1", 5000n, "ref_2"),
        ])
        expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
      })

      it("names vendor_pending for a vendor order that never had a transfer", async () => {
        expect(await refund("vord_house", 500n)).toEqual({
          parts: [{ account: "vendor_pending", amount: 500n }],
        })
      })

      it("withholds what could not be reversed from the next transfers, oldest debt first", async () => {
        await sent("vord_1")
        await refund("vord_1", 5000n)
        const [reversal] = await service.claimReversals(10, NOW)
        const outcome = { of: "reversal", id: reversal!.id, attempts: 1, at: NOW } as const
        await service.recordOutcome({ ...outcome, kind: "refused", error: "no balance" })
        expect((await service.retrieveTransferReversal(reversal!.id)).status).toBe("owed")

        const small = await open("vord_2", { amount: 2000n })
        const other = await open("vord_x", { amount: 2000n, vendor_id: "vend_b" })
        const big = await open("vord_3", { amount: 4000n })
        await Promise.all([small, other].map((id) => service.release(id, NOW)))
        expect(await state(small)).toEqual(["canceled", "0", "0", "2000", "0"])
        expect(await state(other)).toEqual(["available", "2000", "0", "0", "0"])
        await service.release(big, NOW)
        expect(await state(big)).toEqual(["available", "1000", "0", "3000", "0"])

        // A refund of what was withheld is a debt again; nothing of it was ever sent.
        expect(await refund("vord_2", 2000n, "ref_2")).toEqual({
          parts: [{ account: "vendor_receivable", amount: 2000n }],
        })
        expect(await refund("vord_3", 4000n, "ref_3")).toEqual({
          parts: [
            { account: "vendor_available", amount: 1000n },
            { account: "vendor_receivable", amount: 3000n },
          ],
        })
        const last = await open("vord_4", { amount: 9000n })
        await service.release(last, NOW)
        expect(await state(last)).toEqual(["available", "4000", "0", "5000", "0"])
      })

      it("never withholds one debt twice from transfers released at once", async () => {
        await sent("vord_1")
        await refund("vord_1", 9000n)
        const [reversal] = await service.claimReversals(10, NOW)
        await service.recordOutcome({
          of: "reversal",
          id: reversal!.id,
          attempts: 1,
          at: NOW,
          kind: "refused",
          error: "no",
        })
        const ids = []
        for (const n of ten) {
          ids.push(await open(`vord_next_${n}`, { amount: 2000n }))
        }
        await Promise.all(ids.map((id) => service.release(id, NOW)))
        const rows = await service.listTransfers({ id: ids })
        expect(rows.reduce((sum, row) => sum + BigInt(row.netted_amount), 0n)).toBe(9000n)
      })

      it("keeps the row within its bounds in any sequence of refunds, sent or not", async () => {
        await activate()
        await fc.assert(
          fc.asyncProperty(
            fc.uuid(),
            fc.constantFrom("pending", "available", "sent"),
            fc.array(fc.bigInt({ min: 1n, max: 6000n }), { maxLength: 6 }),
            async (order, when, amounts) => {
              const id = await open(order, { vendor_id: "vend_c" })
              if (when !== "pending") await service.release(id, NOW)
              if (when === "sent") {
                await activate("vend_c")
                const claimed = await claim()
                await done(claimed.find((each) => each.id === id)!)
              }
              let taken = 0n
              for (const [index, amount] of amounts.entries()) {
                const allowed = taken + amount <= 9000n
                const answer = await refund(order, amount, `${order}-${index}`).catch(() => null)
                expect(answer !== null).toBe(allowed)
                taken += allowed ? amount : 0n
              }
              const row = await service.retrieveTransfer(id)
              expect(BigInt(row.reduced_amount) + BigInt(row.reversed_amount)).toBe(taken)
            }
          ),
          { numRuns: 40 }
        )
      })
    })

    describe("giving a share back when a refund failed", () => {
      const giveBack = (vendor_order_id: string, source_id = "ref_1") =>
        service.giveBack({ vendor_order_id, source_id })

      it("fills an unsent transfer up again, once", async () => {
        const id = await open("vord_1")
        await refund("vord_1", 9000n)
        expect(await giveBack("vord_1")).toEqual({
          parts: [{ account: "vendor_pending", amount: 9000n }],
        })
        expect(await giveBack("vord_1")).toEqual({ parts: [] })
        expect(await state(id)).toEqual(["pending", "9000", "0", "0", "0"])
        await refund("vord_1", 1000n, "ref_2")
        await service.release(id, NOW)
        expect(await giveBack("vord_1", "ref_2")).toEqual({
          parts: [{ account: "vendor_available", amount: 1000n }],
        })
      })

      it("drops a reversal that is not begun and pays out again what came back", async () => {
        const id = await sent("vord_1")
        await refund("vord_1", 1000n)
        expect(await giveBack("vord_1")).toEqual({
          parts: [{ account: "vendor_receivable", amount: 1000n }],
        })
        expect(await state(id)).toEqual(["sent", "9000", "0", "0", "0"])

        await refund("vord_1", 2000n, "ref_2")
        const [reversal] = await service.claimReversals(10, NOW)
        await expect(giveBack("vord_1", "ref_2")).rejects.toThrow("under way")
        await service.recordOutcome({
          of: "reversal",
          id: reversal!.id,
          attempts: 1,
          at: NOW,
          kind: "done",
          external_id: "trr_2",
        })
        expect(await giveBack("vord_1", "ref_2")).toEqual({
          parts: [{ account: "vendor_pending", amount: 2000n }],
        })
        expect(await service.listTransfers({ kind: "restored" })).toMatchObject([
          { status: "pending", amount: "2000" },
        ])
      })
    })

    describe("disputes", () => {
      const dispute = { vendor_order_id: "vord_1", dispute_id: "dp_1" }
      const lost = (amount: bigint) =>
        service.takeBack({
          vendor_order_id: "vord_1",
          amount,
          source_type: "dispute",
          source_id: "dp_1",
        })

      async function reversed() {
        const [reversal] = await service.claimReversals(10, NOW)
        await service.recordOutcome({
          of: "reversal",
          id: reversal!.id,
          attempts: 1,
          at: NOW,
          kind: "done",
          external_id: "trr_1",
        })
      }

      it("holds what is not sent, and lets it go when won", async () => {
        const id = await open("vord_1")
        await service.freeze({ ...dispute, amount: 9000n })
        expect(await service.release(id, NOW)).toBe(false)
        await service.unfreeze(dispute)
        expect(await service.release(id, NOW)).toBe(true)
        expect(await service.listTransfers()).toHaveLength(1)
      })

      it("asks back what was sent, and transfers it again when won", async () => {
        await sent("vord_1")
        await Promise.all(ten.map(() => service.freeze({ ...dispute, amount: 9000n })))
        await expect(refund("vord_1", 1n)).rejects.toThrow("Only 0 of 1")
        await reversed()
        expect(await service.unpostedReversals(5)).toMatchObject([{ credits: "vendor_pending" }])
        await service.unfreeze(dispute)
        await service.unfreeze(dispute)
        expect(await service.listTransfers({ kind: "restored" })).toMatchObject([
          { amount: "9000", status: "pending" },
        ])
      })

      it("keeps what came back when lost, and makes a debt of what did not", async () => {
        await sent("vord_1")
        await service.freeze({ ...dispute, amount: 6000n })
        await reversed()
        expect(await lost(6000n)).toEqual({
          parts: [{ account: "vendor_pending", amount: 6000n }],
        })
        expect(await lost(6000n)).toEqual({
          parts: [{ account: "vendor_pending", amount: 6000n }],
        })
        expect(await service.listTransfers()).toHaveLength(1)
      })

      it("makes a debt of what is still being asked back when lost", async () => {
        await sent("vord_1")
        await service.freeze({ ...dispute, amount: 6000n })
        expect(await lost(6000n)).toEqual({
          parts: [{ account: "vendor_receivable", amount: 6000n }],
        })
        await reversed()
        expect(await service.unpostedReversals(5)).toMatchObject([{ credits: "vendor_receivable" }])
      })

      it("takes the share of a held transfer when lost", async () => {
        const id = await open("vord_1")
        await service.freeze({ ...dispute, amount: 6000n })
        expect(await lost(6000n)).toEqual({
          parts: [{ account: "vendor_pending", amount: 6000n }],
        })
        expect(await state(id)).toEqual(["pending", "3000", "6000", "0", "0"])
        expect(await service.release(id, NOW)).toBe(true)
      })
    })

    describe("payout accounts", () => {
      it("keeps one account a vendor, and its newest state", async () => {
        await Promise.all(ten.map(() => activate()))
        expect(await service.listPayoutAccounts()).toHaveLength(1)
        const state = (status: "active" | "restricted") =>
          ({ status, transfers_capability: status, requirements: null }) as const
        const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
        await service.recordAccountState("acct_vend_a", state("restricted"), at(2))
        await service.recordAccountState("acct_vend_a", state("active"), at(1))
        await service.recordAccountState("acct_of_nobody", state("active"), at(3))
        expect(await service.listPayoutAccounts()).toMatchObject([{ status: "restricted" }])
        await expect(
          service.choosePayouts({
            vendor_id: "vend_a",
            provider: "stripe_connect",
            country_code: "fr",
          })
        ).rejects.toThrow("made in DE")
      })

      it("lets an onboarding state be used once, by its own vendor", async () => {
        const { id } = await activate()
        await service.rememberOnboardingState(id, "hash")
        expect(await service.useOnboardingState("vend_b", "hash")).toBe(false)
        const answers = await Promise.all(
          ten.map(() => service.useOnboardingState("vend_a", "hash"))
        )
        expect(answers.filter(Boolean)).toHaveLength(1)
      })

      it("lets the operator mark a transfer paid only for a vendor paid by hand", async () => {
        await activate()
        const id = await open("vord_1")
        const paid = { id, reference: "SEPA 4711", actor_id: "user_1", at: NOW }
        await expect(service.markPaid(paid)).rejects.toThrow("not paid by bank transfer")
        await service.choosePayouts({
          vendor_id: "vend_a",
          provider: "manual",
          country_code: "de",
          bank_details: { iban: "DE00" },
        })
        await expect(service.markPaid(paid)).rejects.toThrow("pending cannot be marked paid")
        await service.release(id, NOW)
        expect(await claim()).toEqual([])
        const answers = await Promise.allSettled(ten.map(() => service.markPaid(paid)))
        expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
        expect(await service.retrieveTransfer(id)).toMatchObject({
          status: "sent",
          provider: "manual",
          external_id: "SEPA 4711",
        })
        expect(await service.unpostedTransfers("sent", 10)).toHaveLength(1)
      })
    })
  },
})
