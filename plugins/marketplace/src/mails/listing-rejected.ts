import type { ListingMailData } from "./listing-mail-data"
import { quote, text, type MailTemplate } from "./mail"

export const listingRejected: MailTemplate<ListingMailData> = ({ listing, reason }) => ({
  subject: `About your listing ${listing.title}`,
  title: "We could not publish your work yet",
  blocks: [
    text(`We looked at "${listing.title}" and could not publish it. The reason:`),
    ...quote(reason),
    text("Change the listing and submit it again once this is settled."),
  ],
})
