import type { Metadata } from "next"
import { ApplyAgainForm } from "@/components/forms/apply-again-form"
import { SignInForm } from "@/components/forms/sign-in-form"
import { SubmitButton } from "@/components/forms/submit-button"
import { Link } from "@/components/ui/link"
import { signInToStore, signOutOfStore } from "@/lib/sell/actions"
import { getOwnVendor, type OwnVendor, type VendorStatus } from "@/lib/sell/get-own-vendor"

export const metadata: Metadata = { title: "Your store", robots: { index: false } }

const WORDS: Record<VendorStatus, { title: string; text: string }> = {
  pending: {
    title: "We are looking at your store",
    text: "Your application is with us. You will get an email as soon as it is decided; you can look here at any time.",
  },
  approved: { title: "Your store is open", text: "Shoppers can find you and your works." },
  rejected: {
    title: "Your store was not accepted",
    text: "The reason is below. If you can mend it, apply again.",
  },
  suspended: {
    title: "Your store is suspended",
    text: "Your works are not shown for now. The reason is below and in the email we sent you.",
  },
  closed: {
    title: "Your store is closed",
    text: "It cannot sell any more. Orders already placed stay valid.",
  },
}

export default async function StoreStatusPage() {
  const vendor = await getOwnVendor()
  return (
    <div className="page">
      <div className="mx-auto flex max-w-xl flex-col gap-8 py-14">
        {vendor ? <State vendor={vendor} /> : <SignIn />}
      </div>
    </div>
  )
}

function State({ vendor }: { vendor: OwnVendor }) {
  const { title, text } = WORDS[vendor.status]
  return (
    <>
      <div className="flex flex-col gap-3">
        <p className="eyebrow">{vendor.name}</p>
        <h1 className="text-2xl">{title}</h1>
        <p className="text-muted">{text}</p>
        {vendor.status_reason && (
          <p className="border-l-2 border-accent pl-4">{vendor.status_reason}</p>
        )}
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 border-y border-line py-5 text-sm">
        <dt className="text-muted">Status</dt>
        <dd className="font-semibold capitalize">{vendor.status}</dd>
        <dt className="text-muted">Store address</dt>
        <dd>/vendors/{vendor.handle}</dd>
        <dt className="text-muted">Email</dt>
        <dd className="break-all">{vendor.email}</dd>
      </dl>
      <div className="flex flex-wrap items-center gap-4">
        {vendor.status === "approved" && (
          <>
            <Link href={`/vendors/${vendor.handle}`} className="link">
              See your store as shoppers do
            </Link>
            <Link href="/sell/payouts" className="link">
              Payouts
            </Link>
          </>
        )}
        {vendor.status === "rejected" && <ApplyAgainForm />}
        <form action={signOutOfStore}>
          <SubmitButton look="outline">Sign out of the store</SubmitButton>
        </form>
      </div>
    </>
  )
}

const SignIn = () => (
  <>
    <div className="flex flex-col gap-3">
      <h1 className="text-2xl">Sign in to your store</h1>
      <p className="text-muted">
        No store yet?{" "}
        <Link href="/sell" className="link text-ink">
          Open one
        </Link>
        .
      </p>
    </div>
    <SignInForm action={signInToStore} />
  </>
)
