import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { VENDOR_MODULE } from "../../src/modules/vendor"
import type VendorModuleService from "../../src/modules/vendor/service"

jest.setTimeout(60_000)

const application = (handle: string) => ({ handle, name: "Kolam", email: "hello@kolam.example" })
const owner = (email = "mina@kolam.example") => ({ first_name: "Mina", last_name: "Maker", email })
const ten = Array.from({ length: 10 }, (_, index) => index)
const fulfilled = <T>(results: PromiseSettledResult<T>[]) =>
  results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []))
const reasons = (results: PromiseSettledResult<unknown>[]) =>
  results.flatMap((result) => (result.status === "rejected" ? [String(result.reason.message)] : []))

moduleIntegrationTestRunner<VendorModuleService>({
  moduleName: VENDOR_MODULE,
  resolve: join(__dirname, "../../src/modules/vendor"),
  testSuite: ({ service }) => {
    describe("the vendor module", () => {
      it("lets one of ten registrations with the same handle through, in any case", async () => {
        const results = await Promise.allSettled(
          ten.map((n) => service.register(application("kolam"), owner(`mina${n}@kolam.example`)))
        )
        expect(fulfilled(results)).toHaveLength(1)
        expect(new Set(reasons(results))).toEqual(new Set(['handle: "kolam" is already taken.']))
        expect(await service.listVendorMembers()).toHaveLength(1)
        await expect(
          service.register(application("KOLAM"), owner("other@kolam.example"))
        ).rejects.toThrow()
      })

      it("lets one of ten registrations by the same person through", async () => {
        const results = await Promise.allSettled(
          ten.map((n) => service.register(application(`kolam-${n}`), owner()))
        )
        expect(fulfilled(results)).toHaveLength(1)
        expect(new Set(reasons(results))).toEqual(
          new Set(['email: "mina@kolam.example" already belongs to a store.'])
        )
        expect(await service.listVendors()).toHaveLength(1)
      })

      it("lets one of ten decisions through and keeps one history row", async () => {
        const { vendor } = await service.register(application("kolam"), owner())
        const results = await Promise.allSettled(
          ten.map((n) =>
            service.transition({
              id: vendor.id,
              to: n % 2 ? "approved" : "rejected",
              actor_type: "operator",
              actor_id: `user_${n}`,
            })
          )
        )
        expect(fulfilled(results)).toHaveLength(1)
        const changes = await service.listVendorStatusChanges(
          { vendor_id: vendor.id },
          { order: { created_at: "ASC" } }
        )
        expect(changes.map(({ from, to }) => [from, to])).toEqual([
          [null, "pending"],
          ["pending", (await service.retrieveVendor(vendor.id)).status],
        ])
      })

      it("undoes a move together with its history row and gives the old reason back", async () => {
        const { vendor } = await service.register(application("kolam"), owner())
        const by = { id: vendor.id, actor_type: "operator", actor_id: "user_1" } as const
        await service.transition({ ...by, to: "approved", reason: "Lovely" })
        const { change_id } = await service.transition({ ...by, to: "suspended", reason: "Fakes" })
        await service.revertTransition(change_id)
        expect(await service.retrieveVendor(vendor.id)).toMatchObject({
          status: "approved",
          status_reason: "Lovely",
        })
        expect(
          await service.listVendorStatusChanges({ vendor_id: vendor.id, to: "suspended" })
        ).toEqual([])
      })

      it("makes one house vendor however many ask at once", async () => {
        const house = { handle: "house", name: "House", email: "hello@shop.example" }
        const made = await Promise.all(ten.map(() => service.ensureHouseVendor(house)))
        expect(new Set(made.map(({ id }) => id)).size).toBe(1)
        expect(made[0]).toMatchObject({ status: "approved", is_house: true })
      })

      it("never loses the last owner, not even when two owners remove each other at once", async () => {
        const { vendor, member } = await service.register(application("kolam"), owner())
        const second = await service.createVendorMembers({
          ...owner("two@kolam.example"),
          role: "owner",
          vendor_id: vendor.id,
        })
        const results = await Promise.allSettled([
          service.changeMember(vendor.id, member.id, null),
          service.changeMember(vendor.id, second.id, { role: "manager" }),
        ])
        expect(fulfilled(results)).toHaveLength(1)
        expect(
          await service.listVendorMembers({ vendor_id: vendor.id, role: "owner" })
        ).toHaveLength(1)
      })

      it("does not count an owner who has not joined yet", async () => {
        const { vendor, member } = await service.register(application("kolam"), owner())
        await service.createVendorMembers({
          ...owner("two@kolam.example"),
          role: "owner",
          vendor_id: vendor.id,
          invite_hash: "not-joined",
        })
        await expect(service.changeMember(vendor.id, member.id, null)).rejects.toThrow(/last one/)
      })
    })
  },
})
