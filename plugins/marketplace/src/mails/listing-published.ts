import type { ListingMailData } from "./listing-mail-data"
import { action, text, type MailTemplate } from "./mail"

export const listingPublished: MailTemplate<ListingMailData> = ({ listing, vendor, url }) => ({
  subject: `${listing.title} is in the shop`,
  title: "Your work is in the shop",
  blocks: [
    text(
      `We looked at "${listing.title}" and published it: shoppers find it in the store of ${vendor.name} now.`
    ),
    ...action("See it in the shop", url),
  ],
})
