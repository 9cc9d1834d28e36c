import type { MedusaContainer } from "@medusajs/framework/types"
import { followDispute } from "../../disputes/follow-dispute"
import type { StripeEventToHandle } from "./handlers"

/** Whatever became of a dispute: it is fetched afresh, and only moves forward here. */
export const disputeChanged = (event: StripeEventToHandle, container: MedusaContainer) =>
  followDispute(event.object_id, container)
