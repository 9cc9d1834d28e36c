import { action, text, type MailTemplate } from "./mail"

export type DisputeChangedData = {
  display_id: string
  status: "inquiry" | "open" | "won" | "lost" | "closed"
  reason: string
  /** Finished text with currency: of the whole dispute, or of the vendor's own share. */
  amount: string
  share: string | null
  due_by: string | null
  borne_by: "vendor" | "operator" | null
  url: string | null
}

const TITLES: Record<DisputeChangedData["status"], string> = {
  inquiry: "A shopper's bank asks about a payment",
  open: "A payment is disputed",
  won: "A dispute was won",
  lost: "A dispute was lost",
  closed: "An inquiry was closed",
}

const MEANING: Record<DisputeChangedData["status"], string> = {
  inquiry: "No money has been taken. An answer in time may prevent a dispute.",
  open: "The bank has taken the amount until it decides. Shares that were not paid out wait, and what was paid out is asked back for the time being.",
  won: "The bank gave the money back. What was held goes on.",
  lost: "The bank keeps the money.",
  closed: "Nothing was taken.",
}

export const disputeChanged: MailTemplate<DisputeChangedData> = (data) => ({
  subject: `${TITLES[data.status]}: order ${data.display_id}`,
  title: TITLES[data.status],
  blocks: [
    text(MEANING[data.status]),
    {
      kind: "facts",
      facts: [
        ["Order", data.display_id],
        ["Reason", data.reason.replaceAll("_", " ")],
        ["Disputed amount", data.amount],
        ...(data.share ? [["Your share of it", data.share] as [string, string]] : []),
        ...(data.due_by ? [["Evidence until", data.due_by] as [string, string]] : []),
        ...(data.borne_by
          ? [
              [
                "Borne by",
                data.borne_by === "vendor" ? "the stores concerned" : "the marketplace",
              ] as [string, string],
            ]
          : []),
      ],
    },
    ...action("Open the dispute", data.url),
  ],
})
