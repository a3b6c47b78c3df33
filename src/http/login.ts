import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { completeLogin, loginAddress, randomState, sameState } from "../api/accounts/oauth/authorize.js";
import type { OAuthAccount } from "../api/accounts/oauth/oauth-account.js";
import { CallError } from "../api/errors/errors.js";
import type { Config } from "../app/config.js";
import { collection, type Store } from "../store/port.js";
import type { Authenticator } from "./access/authenticate.js";
import { type OriginGuard, originGuard } from "./access/hosts.js";
import { answerJSON, header, type Route } from "./answer.js";
import { callbackPath } from "./paths.js";

export interface LoginParts {
  readonly oauth: OAuthAccount;
  readonly config: Pick<Config, "app" | "login" | "allowedHosts" | "allowedOrigins">;
  readonly store: () => Promise<Store>;
  readonly host: string;
  readonly authenticate: Authenticator;
  /** Scopes to ask for where the settings name none. */
  readonly scopes: () => readonly string[];
}

const lifeMs = 10 * 60_000;
const cookieName = "ghl_mcp_login";

/** A login that was begun, by the digest of its state: in the store, because another node may see its end. */
const begun = collection("oauth-logins", z.object({ administrator: z.string(), browser: z.string() }));

/**
 * The login in a browser, for an administrator: `/oauth/start` leads to HighLevel, which leads back to
 * `/oauth/callback`. The state that ties the two together is random, holds for ten minutes, once, and only in the
 * browser that began.
 */
export class LoginEndpoint {
  readonly #parts: LoginParts;
  readonly #guard: OriginGuard;

  constructor(parts: LoginParts) {
    this.#parts = parts;
    const { config, host } = parts;
    // HighLevel leads browsers to the redirect address, so its name is one of this server's.
    const names = [...config.allowedHosts, new URL(config.login.redirectURI).host];
    this.#guard = originGuard({ ...config, allowedHosts: names }, host);
  }

  readonly start: Route = async (request, response, query) => {
    if (!this.#admits(request, response)) return;
    const principal = await this.#parts.authenticate(withBasic(request), query);
    if ("status" in principal) {
      // Browsers ask a person for the key, to be given as the password, only when they are told so.
      const headers = { "www-authenticate": 'Basic realm="ghl-mcp: an administrator\'s key as password"' };
      return answerJSON(response, principal.status, { error: "This wants an administrator's key." }, headers);
    }
    if (!principal.administrator) {
      const error =
        "Only an administrator's key may sign the server in: set MCP_ADMIN_KEYS, or use `ghl-mcp login` on the server.";
      return answerJSON(response, 403, { error });
    }
    const { config, store, scopes } = this.#parts;
    const { redirectURI, authorizeURL } = config.login;
    const state = randomState();
    const browser = randomState();
    const { records } = await store();
    const value = { administrator: principal.name, browser: digest(browser) };
    await records.put(begun, digest(state), value, { expiresInMs: lifeMs });
    const location = loginAddress({
      authorizeURL,
      clientId: config.app?.clientId ?? "",
      redirectURI,
      scopes: scopes(),
      state,
    });
    const secure = redirectURI.startsWith("https:") ? "; Secure" : "";
    response.writeHead(302, {
      location,
      "set-cookie": `${cookieName}=${browser}; HttpOnly; SameSite=Lax; Path=${callbackPath}; Max-Age=${lifeMs / 1000}${secure}`,
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
    });
    response.end();
  };

  readonly callback: Route = async (request, response, query) => {
    if (!this.#admits(request, response)) return;
    if (!(await this.#began(query.get("state") ?? "", request))) {
      return page(
        response,
        400,
        "This login was not begun here, is over ten minutes old, or is done. Start again at /oauth/start.",
      );
    }
    const code = query.get("code");
    if (code === null)
      return page(response, 400, "HighLevel sent no code: nobody consented. Start again at /oauth/start.");
    const { oauth, config } = this.#parts;
    try {
      const { level, companyId, locationId } = await completeLogin(oauth, code, config.login.redirectURI);
      const what = level === "agency" ? `the agency ${companyId}` : `the sub-account ${locationId}`;
      page(response, 200, `Signed in to ${what}. You can close this page.`);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      page(response, 502, `${error.message}. ${error.advice}`);
    }
  };

  /** Whether a state is one of a login begun in this very browser; it is so once. */
  async #began(state: string, request: IncomingMessage): Promise<boolean> {
    const { records } = await this.#parts.store();
    const key = digest(state);
    const found = await records.get(begun, key);
    if (found === undefined || !sameState(digest(cookie(request)), found.value.browser)) return false;
    return records.delete(begun, key, { ifRevision: found.revision });
  }

  #admits(request: IncomingMessage, response: ServerResponse): boolean {
    const strange = this.#guard(request);
    if (strange !== undefined) answerJSON(response, strange.status, { error: strange.message });
    else if (request.method !== "GET")
      answerJSON(response, 405, { error: "Method not allowed" }, { allow: "GET" });
    return strange === undefined && request.method === "GET";
  }
}

/** The password of a browser's own login box is a key like any other. */
function withBasic(request: IncomingMessage): IncomingMessage {
  const [, encoded] = /^Basic +(\S+) *$/i.exec(header(request, "authorization") ?? "") ?? [];
  if (encoded === undefined) return request;
  const password = Buffer.from(encoded, "base64").toString("utf8").split(/:(.*)/s)[1] ?? "";
  request.headers.authorization = `Bearer ${password}`;
  return request;
}

function cookie(request: IncomingMessage): string {
  const pairs = (header(request, "cookie") ?? "").split(";").map((pair) => pair.trim().split(/=(.*)/s));
  return pairs.find(([name]) => name === cookieName)?.[1] ?? "";
}

function page(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "set-cookie": `${cookieName}=; HttpOnly; SameSite=Lax; Path=${callbackPath}; Max-Age=0`,
  });
  response.end(`${text}\n`);
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
