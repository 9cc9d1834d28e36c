import type { PayoutProvider, ProviderAnswer } from "./provider"

const byHand = (what: string): ProviderAnswer => ({
  kind: "hopeless",
  error: `A bank transfer is ${what} by a person.`,
})

/**
 * Bank transfers that the operator makes and marks as paid: nothing is called. What is to come
 * back is withheld from the vendor's next transfers.
 */
export const manualProvider: PayoutProvider = {
  id: "manual",
  createTransfer: async () => byHand("made"),
  findTransfer: async () => null,
  reverseTransfer: async () => byHand("taken back"),
  findReversal: async () => null,
  accountState: async () => ({
    status: "active",
    transfers_capability: null,
    requirements: null,
  }),
}
