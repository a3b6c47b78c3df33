import type { Store } from "../../store/store.js";
import type { Account } from "../account.js";
import type { Client } from "../client.js";
import { narrowed } from "./narrowed.js";
import type { OAuthAccount } from "./oauth.js";
import { PITAccount, type PITSettings } from "./pit.js";
import type { AppSettings } from "./token-endpoint.js";

export interface AccountSettings extends PITSettings {
  readonly app: AppSettings | undefined;
}

export interface AccountParts {
  readonly client: Client;
  readonly store: () => Promise<Store>;
  /** Told what the person who runs the server should know. */
  readonly notice: (text: string) => void;
  /** Told what came of each request for tokens. */
  readonly asked: (outcome: string) => void;
}

/** The account of the settings, and beside it the logins, where it is by them that it has its tokens. */
export interface OpenedAccount {
  readonly account: Account;
  readonly oauth?: OAuthAccount;
}

/** A Private Integration Token wins over a marketplace app. Nothing is asked of HighLevel yet. */
export async function openAccount(settings: AccountSettings, parts: AccountParts): Promise<OpenedAccount> {
  const { pit, app, companyId, locationId } = settings;
  if (pit !== undefined || app === undefined)
    return { account: new PITAccount(settings, parts.client, parts.notice) };
  // The many parts of a login are loaded where there is one.
  const { OAuthAccount } = await import("./oauth.js");
  const oauth = await new OAuthAccount({ ...app, companyId }, parts).open();
  const account = locationId === undefined ? oauth : narrowed(oauth, { pinned: locationId });
  return { account, oauth };
}
