import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createInterface } from "node:readline/promises";
import { completeLogin, loginAddress, randomState, sameState } from "../api/accounts/oauth/authorize.js";
import { neededScopes } from "../api/accounts/oauth/needed-scopes.js";
import { AuthenticationError, CallError } from "../api/errors/errors.js";
import { openProgram } from "../app/compose.js";
import { ConfigError, loadConfig } from "../app/config.js";
import { isLoopback } from "../http/access/hosts.js";
import { sentence } from "../text/plain-text.js";

export interface LoginFlags {
  /** False for `--no-browser`: the address is only printed. */
  readonly browser: boolean;
}

const redirectTimeoutMs = 10 * 60_000;

/**
 * Signs in to the marketplace app of the settings: sends a person to HighLevel's page, waits for the redirect with the
 * code, and stores the tokens.
 *
 * @throws ConfigError when the settings name no app.
 */
export async function login({ browser }: LoginFlags): Promise<void> {
  const config = loadConfig();
  const { app } = config;
  if (app === undefined) {
    throw new ConfigError(
      "GHL_CLIENT_ID and GHL_CLIENT_SECRET are not set: a login needs a marketplace app.",
    );
  }
  // A login concerns the app only, even if GHL_PIT is set.
  const program = await openProgram({ ...config, pit: undefined }, true);
  try {
    const { redirectURI, authorizeURL, scopes } = config.login;
    const state = randomState();
    const address = loginAddress({
      authorizeURL,
      clientId: app.clientId,
      redirectURI,
      scopes: scopes.length > 0 ? scopes : neededScopes(config, program.catalogue),
      state,
    });
    const code = await codeFor(address, state, new URL(redirectURI), browser);
    if (program.oauth === undefined) throw new ConfigError("There is no marketplace app to sign in to.");
    const { level, companyId, locationId } = await completeLogin(program.oauth, code, redirectURI);
    say(`Signed in to ${level === "agency" ? `the agency ${companyId}` : `the sub-account ${locationId}`}.`);
    if (config.pit !== undefined)
      say("GHL_PIT is set and goes before this login: remove it to use the login.");
  } catch (error) {
    throw error instanceof CallError ? new ConfigError(`${sentence(error.message)} ${error.advice}`) : error;
  } finally {
    await program.close();
  }
}

async function codeFor(address: string, state: string, redirect: URL, browser: boolean): Promise<string> {
  const isHere = redirect.protocol === "http:" && isLoopback(redirect.hostname);
  // The address is shown only when the redirect can be received.
  const listening = isHere ? await listen(redirect, state) : undefined;
  say(browser ? "A browser opens. If it doesn't, open this address:" : "Open this address in a browser:");
  process.stdout.write(`${address}\n`);
  if (browser) openBrowser(address);
  return listening?.code ?? pasted(redirect, state);
}

/** Listens on the redirect address for the browser. @throws ConfigError when that is not possible. */
async function listen(redirect: URL, state: string): Promise<{ readonly code: Promise<string> }> {
  const server = createServer();
  const cannot = (error: Error) =>
    new ConfigError(`${redirect.host} cannot be listened on (${error.message}): change GHL_REDIRECT_URI.`);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(cannot(error)));
    server.listen(Number(redirect.port || 80), redirect.hostname.replace(/^\[|\]$/g, ""), resolve);
  });
  return { code: redirectOn(server, redirect, state) };
}

function redirectOn(server: Server, redirect: URL, state: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const finish = () => {
      clearTimeout(timer);
      server.close();
      server.closeIdleConnections();
    };
    const timer = setTimeout(() => {
      finish();
      reject(new ConfigError("Nobody came back from HighLevel's page within ten minutes."));
    }, redirectTimeoutMs);
    server.on("request", (request, response) => {
      const redirected = codeIn(request, redirect, state);
      if (redirected === undefined) return answer(response, 404, "Not found");
      if (redirected.code === undefined) return answer(response, 400, redirected.fault);
      answer(response, 200, "Signed in. You can close this page and go back to the terminal.");
      finish();
      resolve(redirected.code);
    });
  });
}

type Redirect = { readonly code: string } | { readonly code: undefined; readonly fault: string };

function codeIn(request: IncomingMessage, redirect: URL, state: string): Redirect | undefined {
  const url = new URL(request.url ?? "/", redirect);
  return url.pathname === redirect.pathname ? codeOf(url, state) : undefined;
}

function codeOf(url: URL, state: string): Redirect {
  const query = url.searchParams;
  if (!sameState(query.get("state"), state)) {
    return { code: undefined, fault: "This answer is not to the login that was begun here. Start again." };
  }
  const code = query.get("code");
  return code === null ? { code: undefined, fault: "Nobody consented. Start again." } : { code };
}

/** When the redirect leads to another machine, a person pastes its address. */
async function pasted(redirect: URL, state: string): Promise<string> {
  say(`Afterwards the browser shows an address under ${redirect.origin}. Paste that whole address here:`);
  const lines = createInterface({ input: process.stdin });
  try {
    for await (const line of lines) {
      const text = line.trim();
      if (text === "") continue;
      const redirected = URL.canParse(text) ? codeOf(new URL(text), state) : undefined;
      if (redirected?.code !== undefined) return redirected.code;
      say(redirected?.fault ?? "That is no address. Paste all of it, from https:// on:");
    }
  } finally {
    lines.close();
  }
  throw new AuthenticationError("No address was pasted", { advice: "Run ghl-mcp login again." });
}

function openBrowser(address: string): void {
  const [command = "", ...args] = { darwin: ["open"], win32: ["rundll32", "url.dll,FileProtocolHandler"] }[
    String(process.platform)
  ] ?? ["xdg-open"];
  // Without a browser a person uses the printed address.
  spawn(command, [...args, address], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    connection: "close",
  });
  response.end(`${text}\n`);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
