import sharp from "sharp"
import type { App, Headers } from "./app"
import type { Vendor } from "./people"

export type ListingBody = Record<string, unknown>

/** A small picture that no other test has. */
export const picture = (hue = 200) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: { r: hue, g: 90, b: 40 } } })
    .jpeg()
    .toBuffer()

export async function upload(app: App, vendor: Vendor, files: { name: string; content: Buffer }[]) {
  const form = new FormData()
  for (const { name, content } of files) {
    form.append("files", new Blob([new Uint8Array(content)]), name)
  }
  return await app.api.post("/vendor/uploads", form, vendor.headers)
}

export async function uploadedUrl(app: App, vendor: Vendor): Promise<string> {
  const { data } = await upload(app, vendor, [{ name: "work.jpg", content: await picture() }])
  if (!data.uploads) {
    throw new Error(`Uploading answered ${JSON.stringify(data)}`)
  }
  return data.uploads[0].url
}

/** A listing that lacks nothing. */
export async function completeBody(
  app: App,
  vendor: Vendor,
  over: ListingBody = {}
): Promise<ListingBody> {
  return {
    kind: "physical",
    title: "Wave over Indigo",
    description: "A woodblock print in three blues.",
    images: [{ url: await uploadedUrl(app, vendor), alt: "A wave" }],
    tags: ["print", "blue"],
    variants: [{ title: "One", prices: [{ currency_code: "eur", amount: 120 }], stock: 3 }],
    ...over,
  }
}

export async function createListing(app: App, vendor: Vendor, over: ListingBody = {}) {
  const { status, data } = await app.api.post(
    "/vendor/listings",
    await completeBody(app, vendor, over),
    vendor.headers
  )
  if (status !== 201) {
    throw new Error(`Creating a listing answered ${status}: ${JSON.stringify(data)}`)
  }
  return data.listing
}

/** Creates, submits and, where it waits for review, publishes. */
export async function publishListing(
  app: App,
  vendor: Vendor,
  operator: Headers,
  over: ListingBody = {}
) {
  const listing = await createListing(app, vendor, { ...over, status: "submitted" })
  if (listing.status === "published") {
    return listing
  }
  const { status, data } = await app.api.post(`/admin/listings/${listing.id}/publish`, {}, operator)
  if (status !== 200) {
    throw new Error(`Publishing answered ${status}: ${JSON.stringify(data)}`)
  }
  return data.listing
}

/** Asks until the answer is as wanted, for the two seconds a change may take; the last answer else. */
export async function within2s<T>(
  ask: () => Promise<T>,
  wanted: (answer: T) => boolean
): Promise<T> {
  const until = Date.now() + 2_000
  for (;;) {
    const answer = await ask()
    if (wanted(answer) || Date.now() > until) {
      return answer
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Lets the documents catch up, so that no sync meets the database being restored. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 400))
