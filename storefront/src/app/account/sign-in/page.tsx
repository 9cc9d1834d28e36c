import type { Metadata } from "next"
import { SignInForm } from "@/components/forms/sign-in-form"
import { Link } from "@/components/ui/link"
import { signIn } from "@/lib/customer/actions"
import { innerPath } from "@/lib/forms"

export const metadata: Metadata = { title: "Sign in", robots: { index: false } }

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const asked = (await searchParams).next
  const next = innerPath(Array.isArray(asked) ? asked[0] : asked, "/account")
  return (
    <div className="page">
      <div className="mx-auto flex max-w-md flex-col gap-8 py-14">
        <h1 className="text-2xl">Sign in</h1>
        <SignInForm action={signIn} next={next} />
        <p className="text-sm text-muted">
          New here?{" "}
          <Link
            href={`/account/register?next=${encodeURIComponent(next)}`}
            className="link text-ink"
          >
            Create account
          </Link>
        </p>
        <p className="text-sm text-muted">
          You sell here?{" "}
          <Link href="/sell/status" className="link text-ink">
            Sign in to your store
          </Link>
        </p>
      </div>
    </div>
  )
}
