import type { IncomingMessage, ServerResponse } from "node:http"
import { finishOnboarding } from "./accounts.js"
import type { App } from "./app.js"
import { decodeForm } from "./form.js"
import { escape, page } from "./html.js"
import { readBody, redirect, sendPage } from "./http.js"
import { randomText } from "./ids.js"
import type { Account, AccountLink } from "./resources.js"

const text = (value: unknown) => (typeof value === "string" ? value.trim() : "")

/** Hosted onboarding: `/setup/e/<account>/<link>`, good for one visit. */
export async function onboardingPage(
  app: App,
  request: IncomingMessage,
  response: ServerResponse,
  [, accountId = "", linkId = ""]: string[]
) {
  const { account_links: links, accounts } = app.storage.platform.tables
  const link = links.get(linkId)
  const account = accounts.get(accountId)
  if (!link || !account || link.account !== account.id) {
    return sendPage(response, page("Unknown link", "<p>This link is not known.</p>"), 404)
  }
  if (request.method === "POST") return submitted(app, request, response, link, account)
  if (link.used || link.expires_at <= app.now()) return redirect(response, link.refresh_url)
  const session = randomText(24)
  links.put({ ...link, used: true, session })
  app.commit()
  sendPage(response, form(account, session))
}

async function submitted(
  app: App,
  request: IncomingMessage,
  response: ServerResponse,
  link: AccountLink,
  account: Account
) {
  const given = decodeForm(await readBody(request))
  if (!link.session || given.session !== link.session) return redirect(response, link.refresh_url)
  if (given.action === "finish") {
    const name = [text(given.first_name), text(given.last_name)].filter(Boolean).join(" ")
    const verdict =
      given.verdict === "pending" || given.verdict === "inactive" ? given.verdict : "active"
    finishOnboarding({ app, scope: app.storage.platform, cause: null, now: app.now() }, account, {
      verdict,
      details: {
        business_type: given.business_type === "company" ? "company" : "individual",
        business_profile: { ...(account.business_profile as object), name: name || null },
        external_accounts: bankAccount(account, text(given.iban), app.now()),
      },
    })
  }
  app.storage.platform.tables.account_links.put({ ...link, session: null })
  app.commit()
  redirect(response, link.return_url)
}

function bankAccount(account: Account, iban: string, now: number) {
  return {
    object: "list",
    data: [
      {
        id: `ba_${randomText(24)}`,
        object: "bank_account",
        account: account.id,
        country: account.country,
        created: now,
        currency: account.default_currency,
        last4: iban.replace(/\s/g, "").slice(-4) || "6789",
        status: "new",
      },
    ],
    has_more: false,
    total_count: 1,
    url: `/v1/accounts/${account.id}/external_accounts`,
  }
}

const form = (account: Account, session: string) =>
  page(
    "Set up your payouts",
    `<p>${escape(typeof account.email === "string" ? account.email : account.id)} · ${escape(account.country)}</p>
<form method="post">
<input type="hidden" name="session" value="${escape(session)}">
<label>Type of business
<select name="business_type"><option value="individual">Individual</option><option value="company">Company</option></select></label>
<label>First name <input name="first_name" value="Test" autocomplete="off"></label>
<label>Last name <input name="last_name" value="Person" autocomplete="off"></label>
<label>Bank account (IBAN) <input name="iban" value="DE89370400440532013000" autocomplete="off"></label>
<fieldset><legend>What the check of these details shall find</legend>
<label><input type="radio" name="verdict" value="active" checked> All is well: payouts are enabled</label>
<label><input type="radio" name="verdict" value="pending"> Verification goes on</label>
<label><input type="radio" name="verdict" value="inactive"> A document is missing</label>
</fieldset>
<div class="actions">
<button class="main" name="action" value="finish">Finish</button>
<button name="action" value="leave">Leave</button>
</div>
</form>`
  )

/** Where a login link leads: instead of the Express dashboard. */
export function expressPage(app: App, response: ServerResponse, [accountId = ""]: string[]) {
  const account = app.storage.platform.tables.accounts.get(accountId)
  if (!account) return sendPage(response, page("Unknown account", ""), 404)
  const funds = app.storage.scope(account.id).balance.currencies(app.now())
  const rows = funds.map(
    ([currency, { available, pending }]) =>
      `<li>${escape(currency.toUpperCase())}: ${available} available, ${pending} pending (minor units)</li>`
  )
  sendPage(
    response,
    page(`Payouts of ${account.id}`, `<ul>${rows.join("") || "<li>No money yet</li>"}</ul>`)
  )
}
