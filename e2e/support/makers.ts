import { type Backend, HttpError } from "./backend"
import { inventWord } from "./names"
import { paintPicture } from "./picture"

const PASSWORD = "a-password-of-the-journeys"

/** A work for sale; amounts in euros. */
export type Work = { id: string; handle: string; title: string; price: number; stock: number }

export type WorkInput = { title: string; price: number; stock: number }

/** A store with the token of its owner. */
export type Maker = {
  id: string
  handle: string
  name: string
  email: string
  password: string
  token: string
}

export const newMaker = () => {
  const word = inventWord()
  return {
    name: `Atelier ${word}`,
    handle: `atelier-${word.toLowerCase()}`,
    email: `owner@${word.toLowerCase()}.example`,
    password: PASSWORD,
  }
}

/** What a maker and the operator do to get works into the shop, by API. */
export class Makers {
  constructor(
    private readonly backend: Backend,
    private readonly operator: string
  ) {}

  /** A store that is open, with these works on sale. */
  async open(...works: WorkInput[]): Promise<{ maker: Maker; works: Work[] }> {
    const { name, handle, email, password } = newMaker()
    const login = await this.backend.register("vendor_member", email, password)
    const { vendor } = await this.backend.request<{ vendor: { id: string } }>("/vendor/register", {
      token: login,
      body: {
        name,
        handle,
        email,
        country_code: "de",
        city: "Berlin",
        description: "A workshop that the browser journeys opened.",
        member: { first_name: "Mina", last_name: "Maker" },
      },
    })
    await this.command(`/admin/vendors/${vendor.id}/approve`)
    const token = await this.backend.signIn("vendor_member", email, password)
    const maker = { id: vendor.id, handle, name, email, password, token }
    const onSale: Work[] = []
    for (const work of works) onSale.push(await this.sell(maker, work))
    return { maker, works: onSale }
  }

  /** Uploads a picture, submits the work and has it published where the review asks for that. */
  async sell(maker: Maker, input: WorkInput): Promise<Work> {
    const { id, handle, status } = await submitWork(this.backend, maker.token, input)
    if (status === "proposed") await this.command(`/admin/listings/${id}/publish`)
    await this.untilShown(handle)
    return { ...input, id, handle }
  }

  /** How many pieces the maker says there are, from now on. */
  async setStock({ token }: Maker, { id }: Work, stock: number): Promise<void> {
    const path = `/vendor/listings/${id}`
    type Answer = { listing: { variants: { id: string }[] } }
    const { listing } = await this.backend.request<Answer>(path, { token })
    const variants = listing.variants.map((variant) => ({ id: variant.id, stock }))
    await this.backend.request(path, { token, body: { variants } })
  }

  suspend(maker: Maker, reason: string): Promise<unknown> {
    return this.command(`/admin/vendors/${maker.id}/suspend`, { reason })
  }

  private command(path: string, body: object = {}): Promise<unknown> {
    return this.backend.request(path, { token: this.operator, body })
  }

  /** Shoppers see a change within two seconds, not at once. */
  private async untilShown(handle: string): Promise<void> {
    const deadline = Date.now() + 15_000
    for (;;) {
      try {
        await this.backend.request(`/store/listings/${handle}`)
        return
      } catch (error) {
        if (!(error instanceof HttpError) || error.status !== 404 || Date.now() > deadline) {
          throw error
        }
      }
    }
  }
}

type Submitted = { id: string; handle: string; status: string }

/** As a vendor's own program does it: the picture first, then the listing, then its submission. */
export async function submitWork(
  backend: Backend,
  token: string,
  { title, price, stock }: WorkInput
): Promise<Submitted> {
  const form = new FormData()
  const picture = new Blob([new Uint8Array(paintPicture(price))], { type: "image/png" })
  form.append("files", picture, "work.png")
  const { uploads } = await backend.request<{ uploads: { url: string }[] }>("/vendor/uploads", {
    token,
    body: form,
  })
  const { listing } = await backend.request<{ listing: Submitted }>("/vendor/listings", {
    token,
    body: {
      kind: "physical",
      title,
      description: `${title}, made by hand.`,
      images: uploads.map(({ url }) => ({ url })),
      tags: ["journey"],
      variants: [{ title: "One size", prices: [{ currency_code: "eur", amount: price }], stock }],
    },
  })
  const path = `/vendor/listings/${listing.id}/submit`
  const answer = await backend.request<{ listing: Submitted }>(path, { token, body: {} })
  return answer.listing
}
