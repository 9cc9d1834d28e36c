import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { type ListingAction, useListingAction } from "../lib/listings"
import type { Listing } from "../lib/types"
import { ActionPrompt } from "./action-prompt"

/** Publish and reject, for a listing that waits for the operator; nothing for any other. */
export function ListingActions({ listing }: { listing: Listing }) {
  const [asked, setAsked] = useState<ListingAction>()
  if (listing.status !== "proposed") {
    return null
  }
  return (
    // In the queue these stand in a row that is itself a link, in a cell that clips what sticks out.
    <div
      className="flex items-center gap-x-2 px-0.5 py-1"
      onClick={(event) => event.stopPropagation()}
    >
      <Button
        size="small"
        variant="secondary"
        aria-label={`Reject ${listing.title}`}
        onClick={() => setAsked("reject")}
      >
        Reject
      </Button>
      <Button
        size="small"
        variant="primary"
        aria-label={`Publish ${listing.title}`}
        onClick={() => setAsked("publish")}
      >
        Publish
      </Button>
      {asked && (
        <ListingActionPrompt listing={listing} action={asked} onClose={() => setAsked(undefined)} />
      )}
    </div>
  )
}

type PromptProps = { listing: Listing; action: ListingAction; onClose: () => void }

function ListingActionPrompt({ listing, action, onClose }: PromptProps) {
  const { mutateAsync } = useListingAction(listing.id, action)
  const rejects = action === "reject"
  return (
    <ActionPrompt
      title={rejects ? "Reject listing" : "Publish listing"}
      description={
        rejects
          ? `“${listing.title}” goes back to ${listing.vendor.name}, who may mend and submit it again.`
          : `“${listing.title}” by ${listing.vendor.name} appears in the shop.`
      }
      confirmLabel={rejects ? "Reject" : "Publish"}
      danger={rejects}
      reason={rejects ? "required" : "none"}
      onConfirm={async (reason) => {
        await mutateAsync(reason)
        toast.success(rejects ? "Listing rejected" : "Listing published", {
          description: listing.title,
        })
      }}
      onClose={onClose}
    />
  )
}
