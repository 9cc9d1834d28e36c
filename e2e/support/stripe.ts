type List<Item> = { data: Item[] }

/** The Stripe emulator behind the shop: its clock, and what it has on its books. */
export class StripeEmulator {
  constructor(private readonly url: string) {}

  /** A call of Stripe's API; the emulator takes any key of the right form. */
  async api<Answer>(
    method: "GET" | "POST",
    path: string,
    form: Record<string, string> = {},
    key = "sk_test_of_the_journeys"
  ): Promise<Answer> {
    const query = method === "GET" ? `?${new URLSearchParams(form)}` : ""
    const response = await fetch(this.url + path + query, {
      method,
      headers: { authorization: `Bearer ${key}` },
      ...(method === "POST" && { body: new URLSearchParams(form) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
    return JSON.parse(text) as Answer
  }

  async list<Item>(path: string, filter: Record<string, string>): Promise<Item[]> {
    return (await this.api<List<Item>>("GET", path, filter)).data
  }

  /** What Stripe.js does in a browser, with a card that pays. */
  confirm(clientSecret: string): Promise<{ status: string }> {
    const id = clientSecret.split("_secret")[0]
    const form = {
      client_secret: clientSecret,
      "payment_method_data[type]": "card",
      "payment_method_data[card][number]": "4242424242424242",
      "payment_method_data[card][exp_month]": "12",
      "payment_method_data[card][exp_year]": "2040",
      "payment_method_data[card][cvc]": "123",
    }
    return this.api("POST", `/v1/payment_intents/${id}/confirm`, form, "pk_test_of_the_journeys")
  }

  /** Whether somebody has moved the clock since the emulator's first start. */
  async clockWasMoved(): Promise<boolean> {
    return (await this.clock()).offset > 0
  }

  async advanceClock(days: number): Promise<void> {
    await this.clock({ advance: days * 86_400 })
  }

  private async clock(move?: { advance: number }): Promise<{ offset: number }> {
    const body = move && { method: "POST", body: JSON.stringify(move) }
    const response = await fetch(`${this.url}/_emulator/clock`, body)
    if (!response.ok) throw new Error(`The clock answered ${response.status}.`)
    return (await response.json()) as { offset: number }
  }
}
