import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Accounts } from "../../api/accounts/accounts.js";
import { PITAccount } from "../../api/accounts/private-token.js";
import { narrowed } from "../../api/accounts/scoped-account.js";
import type { Client } from "../../api/wire/client.js";
import { code, header, type Refusal } from "../answer.js";
import { mcpPath } from "../paths.js";
import type { Principal } from "./authenticate.js";

export interface ConnectionParts {
  readonly accounts: Accounts;
  readonly client: Client;
}

const locationForm = /^[A-Za-z0-9]{1,64}$/;

/** True for `/mcp`, and for `/mcp/{locationId}`, under which every call is for that sub-account. */
export function isMCPPath(path: string): boolean {
  return path === mcpPath || (path.startsWith(`${mcpPath}/`) && path.length > mcpPath.length + 1);
}

/**
 * The sub-account that a connection is bound to: by its path, or by the header `locationId` as HighLevel's own
 * server takes it.
 */
export function pinOf(request: IncomingMessage, path: string): { readonly pinned?: string } | Refusal {
  const inPath = path.slice(mcpPath.length + 1);
  const inHeader = header(request, "locationid") ?? "";
  const pins = [...new Set([inPath, inHeader].filter((pin) => pin !== ""))];
  if (pins.length > 1) {
    return {
      status: 400,
      code: code.invalidParams,
      message: "Bad Request: the path and the header locationId name different sub-accounts.",
    };
  }
  const [pinned] = pins;
  if (pinned === undefined) return {};
  if (locationForm.test(pinned)) return { pinned };
  return { status: 404, code: code.invalidParams, message: "Not Found: want /mcp or /mcp/{locationId}." };
}

/**
 * The caller as whom a request is served. What it may reach is part of who it is, so that nothing that is kept
 * for one reach is ever shown to another.
 */
export function callerOf(
  principal: Principal,
  pinned: string | undefined,
  { accounts, client }: ConnectionParts,
): string {
  const { name, locations, pit } = principal;
  if (pit === undefined && locations === undefined && pinned === undefined) return name;
  const fence = locations === undefined ? [] : [`limited ${digest(JSON.stringify(locations))}`];
  // No name has a slash, so that no two callers end up with one id.
  return accounts.bind([name, ...fence, ...(pinned === undefined ? [] : [pinned])].join("/"), () => {
    const own = pit === undefined ? accounts.own : broughtBy(pit, pinned, client);
    return narrowed(own, {
      ...(pinned === undefined || pit !== undefined ? {} : { pinned }),
      ...(locations === undefined ? {} : { allowed: locations }),
    });
  });
}

function broughtBy(pit: string, locationId: string | undefined, client: Client): PITAccount {
  return new PITAccount({ pit, locationId, companyId: undefined, vouched: false }, client);
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
