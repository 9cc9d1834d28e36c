import { requireAccount } from "./accounts.js"
import { route } from "./call.js"
import { invalid } from "./errors.js"
import { randomText } from "./ids.js"

/** A link is for one visit within these seconds. */
const LIFETIME = 300

function checkUrl(url: string | undefined, param: string) {
  if (!url) throw invalid(`Missing required param: ${param}.`, { param, code: "parameter_missing" })
  if (!/^https?:\/\/[^/\s]+/.test(url) || !URL.canParse(url)) {
    throw invalid("Not a valid URL", { param, code: "url_invalid" })
  }
  return url
}

export const accountLinkRoutes = [
  route("POST", "/v1/account_links", "AccountLinkCreateParams", (call) => {
    const { params } = call
    if (params.type !== "account_onboarding") {
      throw invalid(
        "You cannot create `account_update` type Account Links for this account. To learn more, see https://stripe.com/docs/api/account_links/create.",
        { param: "type" }
      )
    }
    const link = call.app.storage.platform.tables.account_links.put({
      id: randomText(24),
      object: "account_link",
      account: requireAccount(call, params.account).id,
      created: call.now,
      expires_at: call.now + LIFETIME,
      refresh_url: checkUrl(params.refresh_url, "refresh_url"),
      return_url: checkUrl(params.return_url, "return_url"),
      used: false,
    })
    return {
      object: "account_link",
      created: link.created,
      expires_at: link.expires_at,
      url: `${call.app.settings.publicUrl}/setup/e/${link.account}/${link.id}`,
    }
  }),
]
