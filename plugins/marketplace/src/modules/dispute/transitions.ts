export const DISPUTE_STATUSES = ["inquiry", "open", "won", "lost", "closed"] as const
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number]

/**
 * from → to. An inquiry has taken no money yet; it becomes a dispute or is closed. What is
 * decided stays decided: Stripe's events may come late and in any order.
 */
export const DISPUTE_TRANSITIONS: Record<DisputeStatus, readonly DisputeStatus[]> = {
  inquiry: ["open", "won", "lost", "closed"],
  open: ["won", "lost"],
  won: [],
  lost: [],
  closed: [],
}

/** Whether a dispute moves from one state to the other; anything else is old news. */
export const isForward = (from: DisputeStatus, to: DisputeStatus) =>
  DISPUTE_TRANSITIONS[from].includes(to)
