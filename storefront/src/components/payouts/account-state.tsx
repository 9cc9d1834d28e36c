import type { ReactNode } from "react"
import type { PayoutAccount } from "@/lib/payouts/get-payouts"
import { BankForm, OpenDashboard, SetUpPayouts } from "./account-forms"

/** How the store is paid now, and what it can do about it. */
export function AccountState({ account }: { account: PayoutAccount }) {
  return (
    <section aria-labelledby="account" className="flex flex-col gap-5">
      <h2 id="account" className="text-xl">
        How you are paid
      </h2>
      {account.held && (
        <p className="border-l-2 border-accent pl-4">
          Your payouts are on hold{account.hold_reason ? `: ${account.hold_reason}` : "."}
        </p>
      )}
      {account.provider === "manual" ? (
        <ByBank account={account} />
      ) : (
        <ByStripe account={account} />
      )}
      <details className="border-t border-line pt-2">
        <summary className="flex min-h-11 cursor-pointer items-center text-sm">
          <span className="link">
            {account.provider === "manual" ? "Change the bank account" : "By bank transfer instead"}
          </span>
        </summary>
        <div className="flex flex-col gap-5 py-4">
          <p className="text-sm text-muted">
            For countries that Stripe does not pay: the shop sends your share by hand.
          </p>
          <BankForm />
        </div>
      </details>
    </section>
  )
}

const ByBank = ({ account }: { account: PayoutAccount }) => (
  <p>
    By bank transfer to {account.bank_details?.account_holder}, account{" "}
    <span className="tabular-nums">{account.bank_details?.account_number}</span>.
  </p>
)

function ByStripe({ account }: { account: PayoutAccount }) {
  const due = (account.requirements?.past_due ?? []).concat(
    account.requirements?.currently_due ?? []
  )
  switch (account.status) {
    case "active":
      return (
        <Said text="Your payouts are set up: Stripe sends your share to your bank.">
          <OpenDashboard />
        </Said>
      )
    case "restricted":
      return (
        <Said
          text={
            due.length
              ? "Stripe needs something more from you before it pays."
              : "Stripe is looking at what you told it. You are paid as soon as that is done."
          }
        >
          <SetUpPayouts>Go on at Stripe</SetUpPayouts>
        </Said>
      )
    case "onboarding":
      return (
        <Said text="You have begun to set up your payouts, but not finished.">
          <SetUpPayouts>Go on at Stripe</SetUpPayouts>
        </Said>
      )
    case "none":
      return (
        <Said text="Tell Stripe who you are and where your money goes; it takes five minutes. Until then your share waits for you.">
          <SetUpPayouts>Set up payouts</SetUpPayouts>
        </Said>
      )
  }
}

const Said = ({ text, children }: { text: string; children: ReactNode }) => (
  <>
    <p>{text}</p>
    {children}
  </>
)
