import { Text } from "@medusajs/ui"

export function EmptyState({ text }: { text: string }) {
  return (
    <Text size="small" className="text-ui-fg-subtle px-6 py-4">
      {text}
    </Text>
  )
}
