import { demo, demoApp } from "../world/demo.js";
import type { World } from "../world/world.js";
import { escaped, type Page } from "./page.js";

const paths = new Set(["/v2/oauth/chooselocation", "/oauth/chooselocation"]);

/**
 * The page on which a person picks the agency or a sub-account and consents (docs/api/oauth.md#install-and-consent).
 * `choose=agency` or `choose=<sub-account id>` in the query picks at once, for tests.
 */
export function authorizePage(
  method: string,
  path: string,
  query: readonly (readonly [string, string])[],
  world: World,
): Page | undefined {
  if (method !== "GET" || !paths.has(path)) return undefined;
  const asked = new Map(query);
  if (asked.get("client_id") !== demoApp.clientId) return plain(400, "error.noversionid");
  const redirect = asked.get("redirect_uri") ?? "";
  if (asked.get("response_type") !== "code" || !URL.canParse(redirect)) return plain(400, "invalid_request");
  const choice = asked.get("choose");
  return choice === undefined ? choices(query, path, world) : chosen(choice, redirect, asked, world);
}

function chosen(choice: string, redirect: string, asked: ReadonlyMap<string, string>, world: World): Page {
  const isAgency = choice === "agency";
  if (!isAgency && world.locations.get(choice) === undefined) return plain(400, "no such sub-account");
  const scopes = (asked.get("scope") ?? "").split(" ").filter((scope) => scope !== "");
  const code = world.oauth.authorize({
    level: isAgency ? "agency" : "location",
    resourceId: isAgency ? demo.companyId : choice,
    scopes: scopes.length > 0 ? scopes : "all",
  });
  const target = new URL(redirect);
  target.searchParams.set("code", code);
  const state = asked.get("state");
  if (state !== undefined) target.searchParams.set("state", state);
  return { status: 302, headers: { location: target.href }, text: "" };
}

function choices(query: readonly (readonly [string, string])[], path: string, world: World): Page {
  const link = (choice: string, name: string) => {
    const search = new URLSearchParams(Object.fromEntries(query));
    search.set("choose", choice);
    return `<li><a href="${path}?${search.toString().replaceAll("&", "&amp;")}">${escaped(name)}</a></li>`;
  };
  const all = world.locations.all().map(({ id, name }) => link(id, name));
  const list = [link("agency", "The whole agency"), ...all].join("");
  return {
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8" },
    text: `<!doctype html><title>Choose an account</title><h1>Install the app in</h1><ul>${list}</ul>`,
  };
}

function plain(status: number, text: string): Page {
  return { status, headers: { "content-type": "text/plain; charset=utf-8" }, text };
}
