import type { Client } from "../../api/wire/client.js";
import type { Config } from "../../app/config.js";
import type { Connections } from "../connections.js";
import { Access } from "./access.js";
import { BroughtTokens } from "./brought-tokens.js";
import { openKeys } from "./keys.js";

export type AccessSettings = Pick<
  Config,
  "apiKeys" | "adminKeys" | "keysFile" | "keyInQuery" | "acceptPIT" | "identity"
>;

export interface AccessParts {
  /** Asks HighLevel whether it knows a token that a client brings. */
  readonly client: Pick<Client, "send">;
  readonly connections: Connections;
}

/** @throws ConfigError when the file of keys cannot be used. */
export async function openAccess(
  settings: AccessSettings,
  { client, connections }: AccessParts,
): Promise<Access> {
  const { keyInQuery, acceptPIT, identity } = settings;
  const keys = await openKeys(settings);
  const ways = { keys, keyInQuery, ...(acceptPIT ? { brought: new BroughtTokens(client) } : {}) };
  if (identity === undefined) return new Access(ways, connections);
  // A server without an identity provider does not load what checks its tokens.
  const { IdentityProvider } = await import("./identity.js");
  return new Access({ ...ways, identity: new IdentityProvider(identity) }, connections);
}
