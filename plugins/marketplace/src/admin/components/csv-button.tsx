import { ArrowDownTray } from "@medusajs/icons"
import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { errorMessage } from "../lib/errors"
import { sdk } from "../lib/sdk"

type CsvButtonProps = {
  path: string
  query: Record<string, string | number>
  filename: string
  disabled?: boolean
}

/** Downloads through the dashboard's own client, so that it works however one is signed in. */
export function CsvButton({ path, query, filename, disabled }: CsvButtonProps) {
  const [isLoading, setLoading] = useState(false)
  const download = async () => {
    setLoading(true)
    try {
      // The client answers with the response itself unless JSON is asked for.
      const response = await sdk.client.fetch<Response>(path, {
        query,
        headers: { accept: "text/csv" },
      })
      const url = URL.createObjectURL(await response.blob())
      const link = Object.assign(document.createElement("a"), { href: url, download: filename })
      link.click()
      URL.revokeObjectURL(url)
    } catch (error) {
      toast.error("The file could not be downloaded", { description: errorMessage(error) })
    } finally {
      setLoading(false)
    }
  }
  return (
    <Button
      size="small"
      variant="secondary"
      onClick={() => void download()}
      isLoading={isLoading}
      disabled={disabled}
    >
      <ArrowDownTray />
      Download CSV
    </Button>
  )
}
