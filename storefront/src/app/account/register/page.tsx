import type { Metadata } from "next"
import { RegisterForm } from "@/components/forms/register-form"
import { Link } from "@/components/ui/link"
import { innerPath } from "@/lib/forms"

export const metadata: Metadata = { title: "Create account", robots: { index: false } }

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function RegisterPage({ searchParams }: Props) {
  const asked = (await searchParams).next
  const next = innerPath(Array.isArray(asked) ? asked[0] : asked, "/account")
  return (
    <div className="page">
      <div className="mx-auto flex max-w-md flex-col gap-8 py-14">
        <h1 className="text-2xl">Create account</h1>
        <RegisterForm next={next} />
        <p className="text-sm text-muted">
          Been here before?{" "}
          <Link
            href={`/account/sign-in?next=${encodeURIComponent(next)}`}
            className="link text-ink"
          >
            Sign in
          </Link>
        </p>
      </div>
    </div>
  )
}
