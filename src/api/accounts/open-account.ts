import type { Account } from "./account.js";
import type { AccountParts } from "./account-parts.js";
import type { OAuthAccount } from "./oauth/oauth-account.js";
import type { OAuthAppSettings } from "./oauth/token-endpoint.js";
import { PITAccount, type PITSettings } from "./private-token.js";
import { scopedAccount } from "./scoped-account.js";

export interface AccountSettings extends PITSettings {
  readonly app: OAuthAppSettings | undefined;
}

/** The account of the settings; `oauth` is set when its tokens come from logins to a marketplace app. */
export interface OpenedAccount {
  readonly account: Account;
  readonly oauth?: OAuthAccount;
}

/** Opens the account of the settings without a request to HighLevel. A Private Integration Token goes before an app. */
export async function openAccount(settings: AccountSettings, parts: AccountParts): Promise<OpenedAccount> {
  const { pit, app, companyId, locationId } = settings;
  if (pit !== undefined || app === undefined)
    return { account: new PITAccount(settings, parts.client, parts.log) };
  // The OAuth modules are loaded only when they are needed.
  const { OAuthAccount } = await import("./oauth/oauth-account.js");
  const oauth = await new OAuthAccount({ ...app, companyId }, parts).open();
  const account = locationId === undefined ? oauth : scopedAccount(oauth, { pinned: locationId });
  return { account, oauth };
}
