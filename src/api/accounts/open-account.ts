import type { Account } from "./account.js";
import type { AccountParts } from "./account-parts.js";
import { withDefaultLocation } from "./default-location.js";
import type { MarketplaceApp } from "./oauth/marketplace-app.js";
import type { OAuthAppSettings } from "./oauth/token-endpoint.js";
import { PITAccount, type PITSettings } from "./private-token.js";

export interface AccountSettings extends PITSettings {
  readonly app: OAuthAppSettings | undefined;
}

/** The account of the settings; `oauth` is set when its tokens come from logins to a marketplace app. */
export interface OpenedAccount {
  readonly account: Account;
  readonly oauth?: MarketplaceApp;
}

/** Opens the account of the settings without a request to HighLevel. A Private Integration Token goes before an app. */
export async function openAccount(settings: AccountSettings, parts: AccountParts): Promise<OpenedAccount> {
  const { pit, app, companyId, locationId, defaultLocationId } = settings;
  const withDefault = (account: Account) =>
    defaultLocationId === undefined ? account : withDefaultLocation(account, defaultLocationId);
  if (pit !== undefined || app === undefined)
    return { account: withDefault(new PITAccount(settings, parts.client, parts.log)) };
  // The OAuth modules are loaded only when they are needed.
  const [{ MarketplaceApp }, { OAuthAccount }] = await Promise.all([
    import("./oauth/marketplace-app.js"),
    import("./oauth/oauth-account.js"),
  ]);
  const oauth = await new MarketplaceApp({ ...app, companyId }, parts).open();
  const whole = new OAuthAccount(oauth);
  const account = locationId === undefined ? whole : whole.narrowed({ pinned: locationId });
  return { account: withDefault(account), oauth };
}
