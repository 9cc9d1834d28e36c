import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { COMMISSION_MODULE } from "../../src/modules/commission"
import type { NewRule } from "../../src/modules/commission/rule-rows"
import type CommissionModuleService from "../../src/modules/commission/service"

jest.setTimeout(120_000)

const by = { actor_id: "user_1", reason: null }
const hour = 3_600_000

moduleIntegrationTestRunner<CommissionModuleService>({
  moduleName: COMMISSION_MODULE,
  resolve: join(__dirname, "../../src/modules/commission"),
  testSuite: ({ service }) => {
    const rule = (part: Partial<NewRule> = {}): NewRule => ({
      name: "Rule",
      note: null,
      vendor_id: null,
      category_id: null,
      kind: null,
      rate_bps: 1000,
      starts_at: new Date(),
      ends_at: null,
      amounts: [{ currency_code: "eur", fixed: "50", minimum: null, maximum: "900" }],
      ...part,
    })
    const actions = async (rule_id: string) =>
      (await service.listCommissionRuleChanges({ rule_id }, { order: { id: "ASC" } })).map(
        ({ action }) => action
      )

    describe("the commission module", () => {
      it("lets one of twenty overlapping rules of a scope through", async () => {
        const results = await Promise.allSettled(
          Array.from({ length: 20 }, (_, n) => service.createRule(rule({ rate_bps: n }), by))
        )
        expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
        const reasons = results.flatMap((result) =>
          result.status === "rejected" ? [String(result.reason.message)] : []
        )
        expect(reasons.every((reason) => reason.startsWith("starts_at: the rule"))).toBe(true)
        expect(await service.listCommissionRules()).toHaveLength(1)
      })

      it("finds the rules in force at a moment, and of these vendors only", async () => {
        const now = Date.now()
        const ends_at = new Date(now + hour)
        await service.createRule(rule({ name: "now", starts_at: new Date(now), ends_at }), by)
        await service.createRule(rule({ name: "then", starts_at: ends_at }), by)
        await service.createRule(rule({ name: "other", vendor_id: "v2" }), by)
        const at = async (time: number, vendors: string[] = []) =>
          (await service.rulesInForce(new Date(time), vendors)).map(({ name }) => name)
        expect(await at(now - 1)).toEqual([])
        expect(await at(now)).toEqual(["now"])
        expect(await at(now + hour - 1, ["v1"])).toEqual(["now"])
        expect(await at(now + hour)).toEqual(["then"])
        expect((await at(now + hour, ["v2"])).sort()).toEqual(["other", "then"])
        const [first] = await service.rulesInForce(new Date(now), [])
        expect(first!.amounts).toEqual([
          { currency_code: "eur", fixed: "50", minimum: null, maximum: "900" },
        ])
      })

      it("takes changes back that could not be completed, and keeps both in the history", async () => {
        const created = await service.createRule(rule(), by)
        const { before, after } = await service.updateRule(
          created.id,
          { rate_bps: 1, amounts: [] },
          by
        )
        await service.takeBack(after, before)
        const [restored] = await service.rulesInForce(new Date(), [])
        expect(restored).toMatchObject({ rate_bps: 1000, amounts: [{ fixed: "50" }] })
        await service.takeBack(created, null)
        expect(await service.rulesInForce(new Date(), [])).toEqual([])
        expect(await actions(created.id)).toEqual([
          "created",
          "updated",
          "taken_back",
          "taken_back",
        ])
      })

      it("calls a rule off that has not begun, and frees its time", async () => {
        const starts_at = new Date(Date.now() + hour)
        const { id } = await service.createRule(rule({ starts_at }), by)
        await service.endRule(id, null, by)
        await service.createRule(rule({ starts_at }), by)
        expect(await service.rulesInForce(starts_at, [])).toHaveLength(1)
        await expect(service.endRule(id, null, by)).rejects.toThrow("has ended already")
      })

      it("refuses an edit that would overlap, lie in the past or rewrite a start", async () => {
        const starts_at = new Date(Date.now() + hour)
        const now = await service.createRule(rule({ ends_at: starts_at }), by)
        await service.createRule(rule({ name: "Next", starts_at }), by)
        await expect(service.updateRule(now.id, { ends_at: null }, by)).rejects.toThrow(
          'ends_at: the rule "Next"'
        )
        await expect(
          service.updateRule(now.id, { starts_at: new Date(Date.now() + 1000) }, by)
        ).rejects.toThrow("starts_at: the rule is in force since then")
        await expect(service.updateRule(now.id, { rate_bps: 10_001 }, by)).rejects.toThrow(
          "rate_bps:"
        )
        expect(await actions(now.id)).toEqual(["created"])
      })
    })
  },
})
