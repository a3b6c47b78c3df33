import { createHash } from "node:crypto";
import { Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { auth as basicAuth } from "hono/utils/basic-auth";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "zod";
import { completeLogin, loginAddress, randomState, sameState } from "../api/accounts/oauth/authorize.js";
import type { MarketplaceApp } from "../api/accounts/oauth/marketplace-app.js";
import { CallError } from "../api/errors/errors.js";
import type { Config } from "../app/config.js";
import { collection, type Store } from "../store/port.js";
import { sentence } from "../text/plain-text.js";
import type { Access } from "./access/access.js";
import { originGuard } from "./access/hosts.js";
import type { Principal } from "./access/principal.js";
import type { Env, Exchange } from "./exchange.js";
import { callbackPath } from "./paths.js";
import { asJSON, HTTPProblem, unstored } from "./problem.js";

export interface LoginParts {
  readonly oauth: MarketplaceApp;
  readonly config: Pick<Config, "app" | "login" | "allowedHosts" | "allowedOrigins">;
  readonly store: () => Promise<Store>;
  readonly host: string;
  readonly access: Access;
  /** Scopes to ask for when the settings name none. */
  readonly scopes: () => readonly string[];
}

const lifeMs = 10 * 60_000;
const cookieName = "ghl_mcp_login";

/** A login that was begun, by the digest of its state: in the store, because another node may see its end. */
const begun = collection("oauth-logins", z.object({ administrator: z.string(), browser: z.string() }));

/**
 * The login in a browser, for an administrator: `/start` leads to HighLevel, which leads back to `/callback`. The
 * state that ties the two together is random, holds for ten minutes, once, and only in the browser that began.
 */
export function loginRoutes(parts: LoginParts): Hono<Env> {
  const { config, host } = parts;
  // HighLevel leads browsers to the redirect address, so its name is one of this server's.
  const names = [...config.allowedHosts, new URL(config.login.redirectURI).host];
  const login = new Hono<Env>();
  login.onError((error, c) => {
    if (error instanceof HTTPProblem) return asJSON(c, error);
    throw error;
  });
  return login
    .use(originGuard({ ...config, allowedHosts: names }, host))
    .get("/start", (c) => start(c, parts))
    .get("/callback", (c) => callback(c, parts));
}

async function start(c: Exchange, { access, config, store, scopes }: LoginParts): Promise<Response> {
  const { name: administrator } = await administratorOf(c, access);
  const { redirectURI, authorizeURL } = config.login;
  const state = randomState();
  const browser = randomState();
  const { records } = await store();
  await records.put(
    begun,
    digest(state),
    { administrator, browser: digest(browser) },
    { expiresInMs: lifeMs },
  );
  setCookie(c, cookieName, browser, {
    httpOnly: true,
    sameSite: "Lax",
    path: callbackPath,
    maxAge: lifeMs / 1000,
    secure: redirectURI.startsWith("https:"),
  });
  c.header("cache-control", "no-store");
  c.header("referrer-policy", "no-referrer");
  const clientId = config.app?.clientId ?? "";
  return c.redirect(loginAddress({ authorizeURL, clientId, redirectURI, scopes: scopes(), state }));
}

async function callback(c: Exchange, { oauth, config, store }: LoginParts): Promise<Response> {
  if (!(await wasBegun(c, await store()))) {
    return page(
      c,
      400,
      "This login was not begun here, is over ten minutes old, or is done. Start again at /oauth/start.",
    );
  }
  const code = c.req.query("code");
  if (code === undefined)
    return page(c, 400, "HighLevel sent no code: nobody consented. Start again at /oauth/start.");
  try {
    const { level, companyId, locationId } = await completeLogin(oauth, code, config.login.redirectURI);
    const what = level === "agency" ? `the agency ${companyId}` : `the sub-account ${locationId}`;
    return page(c, 200, `Signed in to ${what}. You can close this page.`);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    return page(c, 502, `${sentence(error.message)} ${error.advice}`);
  }
}

/** @throws HTTPProblem when the request shows no administrator's key, as a bearer or as a browser's password. */
async function administratorOf(c: Exchange, access: Access): Promise<Principal> {
  const principal = await access.authenticate(c, basicAuth(c.req.raw)?.password).catch((error: unknown) => {
    if (!(error instanceof HTTPProblem)) throw error;
    // Browsers ask a person for the key, to be given as the password, only when this header asks for it.
    const headers = { "www-authenticate": 'Basic realm="ghl-mcp: an administrator\'s key as password"' };
    throw new HTTPProblem(error.status, "This wants an administrator's key.", { headers });
  });
  if (principal.administrator) return principal;
  throw new HTTPProblem(
    403,
    "Only an administrator's key may sign the server in: set MCP_ADMIN_KEYS, or use `ghl-mcp login` on the server.",
  );
}

/** Returns true once for the state of a login that was begun in this very browser. */
async function wasBegun(c: Exchange, { records }: Store): Promise<boolean> {
  const key = digest(c.req.query("state") ?? "");
  const found = await records.get(begun, key);
  const browser = digest(getCookie(c, cookieName) ?? "");
  if (found === undefined || !sameState(browser, found.value.browser)) return false;
  return records.delete(begun, key, { ifRevision: found.revision });
}

function page(c: Exchange, status: ContentfulStatusCode, text: string): Response {
  deleteCookie(c, cookieName, { httpOnly: true, sameSite: "Lax", path: callbackPath });
  return c.text(`${text}\n`, status, {
    ...unstored,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
