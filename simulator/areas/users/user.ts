import type { User } from "../../world/records/account.js";

/** A user as replies show one. */
export function userView({ type, role, locationIds, ...user }: User): Readonly<Record<string, unknown>> {
  return {
    ...user,
    name: `${user.firstName} ${user.lastName}`,
    extension: "",
    roles: { type, role, locationIds, restrictSubAccount: false },
    permissions: { contactsEnabled: true, conversationsEnabled: true, appointmentsEnabled: true },
    scopes: [],
    platformLanguage: "en_US",
  };
}
