import type { Metadata } from "next"
import type { ReactNode } from "react"
import { SignInForm } from "@/components/forms/sign-in-form"
import { AccountState } from "@/components/payouts/account-state"
import { Balances, Transfers } from "@/components/payouts/money-lists"
import { ReturnFromOnboarding } from "@/components/payouts/return-from-onboarding"
import { Link } from "@/components/ui/link"
import { getPayouts } from "@/lib/payouts/get-payouts"
import { signInToStore } from "@/lib/sell/actions"
import { getOwnVendor } from "@/lib/sell/get-own-vendor"

export const metadata: Metadata = {
  title: "Payouts",
  robots: { index: false },
  referrer: "no-referrer",
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** A store's money. Stripe's onboarding leads back here with a `state`, or with `refresh` too. */
export default async function PayoutsPage({ searchParams }: Props) {
  const [vendor, { state, refresh }] = await Promise.all([getOwnVendor(), searchParams])
  if (!vendor) {
    return (
      <Frame title="Sign in to your store">
        <SignInForm action={signInToStore} next="/sell/payouts" />
      </Frame>
    )
  }
  if (typeof state === "string") {
    return (
      <Frame eyebrow={vendor.name} title="Payouts">
        <ReturnFromOnboarding state={state} expired={refresh === "1"} />
      </Frame>
    )
  }
  if (vendor.status !== "approved") {
    return (
      <Frame eyebrow={vendor.name} title="Payouts">
        <p className="text-muted">
          Payouts begin when your store is open.{" "}
          <Link href="/sell/status" className="link text-ink">
            See the state of your store
          </Link>
        </p>
      </Frame>
    )
  }
  const { account, balances, transfers } = await getPayouts()
  return (
    <Frame eyebrow={vendor.name} title="Payouts">
      <AccountState account={account} />
      <Balances balances={balances} />
      <Transfers transfers={transfers} />
      <Link href="/sell/status" className="link self-start text-sm">
        Your store
      </Link>
    </Frame>
  )
}

type FrameProps = { eyebrow?: string; title: string; children: ReactNode }

const Frame = ({ eyebrow, title, children }: FrameProps) => (
  <div className="page">
    <div className="mx-auto flex max-w-xl flex-col gap-10 py-14">
      <div className="flex flex-col gap-3">
        {eyebrow && <p className="eyebrow">{eyebrow}</p>}
        <h1 className="text-2xl">{title}</h1>
      </div>
      {children}
    </div>
  </div>
)
