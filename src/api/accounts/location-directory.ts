import { z } from "zod";
import { messagesOf } from "../errors/error-from-reply.js";
import { UpstreamError } from "../errors/errors.js";
import { type Client, succeeded } from "../wire/client.js";
import type { Location } from "./account.js";

const foundSchema = z.object({
  locations: z.array(
    z.object({ id: z.string(), name: z.string().default(""), timezone: z.string().optional() }),
  ),
});

const installedSchema = z.object({
  locations: z.array(
    z.object({ _id: z.string(), name: z.string().default(""), isInstalled: z.boolean().optional() }),
  ),
});

const pageSize = 100;
/** Sub-accounts beyond these pages can be named by id only. */
const mostPages = 50;

/** Sends with the account's token, and once more with a renewed one if that has expired. */
export type SendWithToken = (
  send: (token: string) => ReturnType<Client["send"]>,
) => ReturnType<Client["send"]>;

/** Lists the sub-accounts. @throws UpstreamError when HighLevel refuses, as without the scope locations.readonly. */
export function searchLocations(
  client: Pick<Client, "send">,
  ask: SendWithToken,
  companyId: string | undefined,
  signal: AbortSignal,
): Promise<readonly Location[]> {
  const company: Readonly<Record<string, string>> = companyId === undefined ? {} : { companyId };
  return paged(async (skip) => {
    const query = new URLSearchParams({ ...company, limit: `${pageSize}`, skip: `${skip}` });
    const value = await answer(client, ask, `/locations/search?${query}`, signal);
    return foundSchema.parse(value).locations.map(({ id, name, timezone }) => ({
      id,
      name,
      ...(timezone === undefined ? {} : { timezone }),
    }));
  });
}

/** Lists the sub-accounts that the app is installed in. @throws UpstreamError when HighLevel refuses. */
export function installedLocations(
  client: Pick<Client, "send">,
  ask: SendWithToken,
  companyId: string,
  appId: string,
  signal: AbortSignal,
): Promise<readonly Location[]> {
  return paged(async (skip) => {
    const query = new URLSearchParams({
      companyId,
      appId,
      isInstalled: "true",
      limit: `${pageSize}`,
      skip: `${skip}`,
    });
    const value = await answer(client, ask, `/oauth/installedLocations?${query}`, signal);
    return installedSchema
      .parse(value)
      .locations.filter(({ isInstalled }) => isInstalled !== false)
      .map(({ _id, name }) => ({ id: _id, name, reachable: true }));
  });
}

/** Merges both lists, as far as they could be read: names and time zones from one, reachability from the other. */
export function mergeLocations(
  found: PromiseSettledResult<readonly Location[]>,
  installed: PromiseSettledResult<readonly Location[]>,
): readonly Location[] {
  if (found.status === "rejected" && installed.status === "rejected") throw found.reason;
  if (found.status === "rejected") return installed.status === "fulfilled" ? installed.value : [];
  if (installed.status === "rejected") return found.value;
  const reached = new Set(installed.value.map(({ id }) => id));
  const names = new Set(found.value.map(({ id }) => id));
  return [
    ...found.value.map((location) => ({ ...location, reachable: reached.has(location.id) })),
    ...installed.value.filter(({ id }) => !names.has(id)),
  ];
}

async function paged(page: (skip: number) => Promise<readonly Location[]>): Promise<readonly Location[]> {
  const all: Location[] = [];
  for (let pages = 0; pages < mostPages; pages++) {
    const next = await page(all.length);
    all.push(...next);
    if (next.length < pageSize) break;
  }
  return all;
}

async function answer(
  client: Pick<Client, "send">,
  ask: SendWithToken,
  target: string,
  signal: AbortSignal,
): Promise<unknown> {
  const request = { method: "GET", target, version: "2021-07-28" } as const;
  const reply = await ask((token) => client.send(request, token, signal));
  if (succeeded(reply) && reply.body.kind === "json") return reply.body.value;
  throw new UpstreamError(`HighLevel does not tell the sub-accounts: ${messagesOf(reply).join("; ")}`, {
    status: reply.status,
    advice: "Name the sub-account by its id. To list them, the token needs the scope locations.readonly.",
  });
}
