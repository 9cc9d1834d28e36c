/** Where cards are confirmed. The server reads it from its environment for each page. */
export type CardService =
  | { kind: "stripe"; publishableKey: string }
  | { kind: "emulator"; publishableKey: string; apiBase: string }

export type CardFieldName = "number" | "expiry" | "cvc"

export type Confirmation =
  | { status: "paid" }
  /** The bank wants to see the shopper first; it leads back to the return page. */
  | { status: "redirect"; url: string }
  | { status: "refused"; message: string; field?: CardFieldName }

/** A payment that is open for this cart. */
export type OpenPayment = { clientSecret: string; returnUrl: string }

/**
 * What the checkout asks of a card form. The forms show what is wrong beside their own fields;
 * what is typed there goes from the browser straight to the card service, never to our server.
 */
export type CardForm = {
  /** Whether everything is filled in. */
  check: () => Promise<boolean>
  /** @returns whether the shopper has paid or is on the way to the bank; refusals are shown */
  confirm: (payment: OpenPayment) => Promise<Exclude<Confirmation["status"], "refused"> | null>
}
