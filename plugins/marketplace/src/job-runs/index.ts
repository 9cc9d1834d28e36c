import type { Job } from "./job"
import { releaseTransfersJob, sendTransferReversalsJob, sendTransfersJob } from "./payouts"
import { reconcileJob } from "./reconcile"
import { recordCapturesJob } from "./record-captures"
import { finishRefundsJob } from "./refunds"
import { fetchMissedStripeEventsJob, processStripeEventsJob } from "./stripe-events"

/** Every job of the money's ways, as the operator sees them. */
export const JOBS: Job[] = [
  processStripeEventsJob,
  fetchMissedStripeEventsJob,
  recordCapturesJob,
  finishRefundsJob,
  releaseTransfersJob,
  sendTransfersJob,
  sendTransferReversalsJob,
  reconcileJob,
]
