import {
  createCustomerAccountWorkflow,
  createUserAccountWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { Account } from "../credentials"

/** The login of an account, made when it is missing. */
export async function ensureLogin(
  container: MedusaContainer,
  { email, password }: Account
): Promise<string> {
  const auth = container.resolve(Modules.AUTH)
  const [known] = await auth.listProviderIdentities(
    { entity_id: email, provider: "emailpass" },
    { take: 1 }
  )
  if (known?.auth_identity_id) {
    return known.auth_identity_id
  }
  const { authIdentity, error } = await auth.register("emailpass", { body: { email, password } })
  if (!authIdentity) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `No login for ${email}: ${error}`)
  }
  return authIdentity.id
}

/** @returns the user's id, who stands for the operator in what follows */
export async function ensureOperator(
  container: MedusaContainer,
  account: Account
): Promise<string> {
  const [known] = await container
    .resolve(Modules.USER)
    .listUsers({ email: account.email }, { take: 1 })
  if (known) {
    return known.id
  }
  const { result } = await createUserAccountWorkflow(container).run({
    input: {
      authIdentityId: await ensureLogin(container, account),
      userData: { email: account.email, first_name: "Asha", last_name: "Menon" },
    },
  })
  return result.id
}

/** @returns the customer's id */
export async function ensureCustomer(
  container: MedusaContainer,
  account: Account
): Promise<string> {
  const [known] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ email: account.email, has_account: true }, { take: 1 })
  if (known) {
    return known.id
  }
  const { result } = await createCustomerAccountWorkflow(container).run({
    input: {
      authIdentityId: await ensureLogin(container, account),
      customerData: { email: account.email, first_name: "Nora", last_name: "Lindqvist" },
    },
  })
  return result.id
}
