import type { Config } from "../../app/config.js";
import type { Doors } from "./authenticate.js";
import { openKeys } from "./keys.js";

export type DoorSettings = Pick<
  Config,
  "apiKeys" | "adminKeys" | "keysFile" | "keyInQuery" | "acceptPIT" | "identity"
>;

/** @throws ConfigError where the file of keys cannot be used. */
export async function openDoors(settings: DoorSettings): Promise<Doors> {
  const { keyInQuery, acceptPIT, identity } = settings;
  const keys = await openKeys(settings);
  if (identity === undefined) return { keys, keyInQuery, acceptPIT };
  // Only who uses an identity provider waits for what checks its tokens.
  const { IdentityDoor } = await import("./identity.js");
  return { keys, keyInQuery, acceptPIT, identity: new IdentityDoor(identity) };
}
