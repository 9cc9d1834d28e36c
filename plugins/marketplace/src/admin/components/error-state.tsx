import { ExclamationCircle } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { errorMessage } from "../lib/errors"

type ErrorStateProps = { title: string; error: unknown; onRetry: () => void; isRetrying?: boolean }

/** Stands where the data would be: what failed, why, and the way to try again. */
export function ErrorState({ title, error, onRetry, isRetrying }: ErrorStateProps) {
  return (
    <div role="alert" className="flex flex-col items-center gap-y-3 px-6 py-10 text-center">
      <ExclamationCircle className="text-ui-fg-error" />
      <div className="max-w-md">
        <Text size="small" leading="compact" weight="plus">
          {title}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {errorMessage(error)}
        </Text>
      </div>
      <Button size="small" variant="secondary" onClick={onRetry} isLoading={isRetrying}>
        Try again
      </Button>
    </div>
  )
}
