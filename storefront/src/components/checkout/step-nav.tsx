import { Link } from "@/components/ui/link"
import { type Done, type Step, STEP_LABELS, STEPS } from "@/lib/checkout/steps"

/** Every step can be visited at any time; the order only suggests. */
export const StepNav = ({ current, done }: { current: Step; done: Done }) => (
  <nav aria-label="Steps of the checkout">
    <ol className="flex flex-wrap gap-x-1 gap-y-1 text-sm">
      {STEPS.map((step, index) => (
        <li key={step}>
          <Link
            href={`/checkout?step=${step}`}
            aria-current={step === current ? "step" : undefined}
            className="inline-flex min-h-11 items-center gap-2 border-b-2 border-transparent pr-4 text-muted hover:text-ink aria-[current=step]:border-accent aria-[current=step]:text-ink"
          >
            <span
              aria-hidden="true"
              className="inline-flex size-6 items-center justify-center rounded-full border border-current text-xs"
            >
              {step !== "payment" && done[step] ? "✓" : index + 1}
            </span>
            <span className={step === current ? "" : "sr-only sm:not-sr-only"}>
              {STEP_LABELS[step]}
            </span>
            {step !== "payment" && done[step] && <span className="sr-only">(done)</span>}
          </Link>
        </li>
      ))}
    </ol>
  </nav>
)
