import type { Config } from "../../app/config.js";
import { Access } from "./access.js";
import { openKeys } from "./keys.js";

export type AccessSettings = Pick<
  Config,
  "apiKeys" | "adminKeys" | "keysFile" | "keyInQuery" | "acceptPIT" | "identity"
>;

/** @throws ConfigError when the file of keys cannot be used. */
export async function openAccess(settings: AccessSettings): Promise<Access> {
  const { keyInQuery, acceptPIT, identity } = settings;
  const keys = await openKeys(settings);
  if (identity === undefined) return new Access({ keys, keyInQuery, acceptPIT });
  // A server without an identity provider does not load what checks its tokens.
  const { IdentityProvider } = await import("./identity.js");
  return new Access({ keys, keyInQuery, acceptPIT, identity: new IdentityProvider(identity) });
}
