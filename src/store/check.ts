import { randomUUID } from "node:crypto";
import { z } from "zod";
import { collection, type Records } from "./port.js";

/** More than a page of a database, so that a full disk shows. */
const padding = "-".repeat(65_536);
const lifeMs = 60_000;

const open = collection("store-check", z.string());
const sealed = collection("store-check-sealed", z.string(), { sealed: true });

/** Writes a record and takes it away. @throws StoreError when the store cannot do that. */
export async function tryOut(records: Records, seals: boolean): Promise<void> {
  const key = randomUUID();
  const tried = seals ? sealed : open;
  await records.put(tried, key, padding, { expiresInMs: lifeMs });
  await records.delete(tried, key);
}
