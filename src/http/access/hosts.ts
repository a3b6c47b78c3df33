import type { IncomingMessage, ServerResponse } from "node:http";
import { isIP, isIPv4 } from "node:net";
import {
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  validateHostHeader,
  validateOriginHeader,
} from "@modelcontextprotocol/server";
import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import { type Config, ConfigError } from "../../app/config.js";
import { sentence } from "../../text/plain-text.js";
import { code, HTTPProblem, unstored } from "../problem.js";

/** Whether nobody but this machine reaches an address. A name other than localhost is taken to be reachable. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, "$1").toLowerCase();
  return bare === "localhost" || bare === "::1" || (isIPv4(bare) && bare.startsWith("127."));
}

/**
 * @param isOpen true when nobody is asked for a key.
 * @throws ConfigError when the address lets others in and no key keeps them out.
 */
export function checkBinding(host: string, isOpen: boolean): void {
  if (isLoopback(host) || !isOpen) return;
  throw new ConfigError(
    `--host ${host === "" ? '""' : host} lets others on the network in: set MCP_API_KEYS (or MCP_KEYS_FILE, MCP_OAUTH_ISSUER) to what clients must show, or bind to 127.0.0.1.`,
  );
}

/**
 * Keeps web pages out that a browser was tricked into trusting: the names under which the server is reached must
 * be known, and so must the pages that call it.
 *
 * DNS rebinding always arrives under a name that the attacker owns, never under a bare address. A server
 * that is bound wider than loopback therefore answers to any address, because behind Docker or NAT it does not know
 * its own, and still refuses every name that is neither localhost nor in MCP_ALLOWED_HOSTS.
 */
export function originGuard(
  config: Pick<Config, "allowedHosts" | "allowedOrigins">,
  host: string,
): MiddlewareHandler {
  const wide = !isLoopback(host);
  const hosts = [...localhostAllowedHostnames(), hostname(host), ...config.allowedHosts.map(hostname)];
  const origins = [...localhostAllowedOrigins(), ...config.allowedOrigins.map(originName)];
  return (c, next) => {
    const reached = validateHostHeader(c.req.header("host"), hosts);
    if (!reached.ok && !(wide && isAddress(reached.hostname))) throw strangeHost(sentence(reached.message));
    const page = validateOriginHeader(c.req.header("origin"), origins);
    if (!page.ok) {
      const advice = "Web pages other than localhost's must be in MCP_ALLOWED_ORIGINS.";
      throw new HTTPProblem(403, `${sentence(page.message)} ${advice}`);
    }
    return next();
  };
}

function strangeHost(what: string): HTTPProblem {
  return new HTTPProblem(403, `${what} Names other than localhost must be in MCP_ALLOWED_HOSTS.`);
}

/** A name or an address with at most a port: what a URL would read in another way, such as a user or a fragment, is none. */
const hostForm = /^(?:[\w.~-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Why the head of a request is not one that every reader reads alike; undefined when it is. A proxy before the server
 * must not see another host in it than the server does.
 */
export function faultOfHead({ rawHeaders, url = "" }: IncomingMessage): string | undefined {
  const hosts = rawHeaders.filter(
    (_, index) => rawHeaders[index - 1]?.toLowerCase() === "host" && index % 2 === 1,
  );
  const [host = "", ...others] = hosts;
  if (others.length > 0) return "it has several Host headers";
  // Probes set none.
  if (host !== "" && !(hostForm.test(host) && URL.canParse(`http://${host}`))) return "its Host is no host";
  return url.startsWith("/") && URL.canParse(`http://localhost${url}`) ? undefined : "its address is no path";
}

/** Answers a request whose head cannot be read. */
export function refuseHead(fault: string, response: ServerResponse): void {
  const error = { code: code.refused, message: `Bad Request: ${fault}.` };
  response.writeHead(400, { ...unstored, "content-type": "application/json", connection: "close" });
  response.end(JSON.stringify({ jsonrpc: "2.0", error, id: null }));
}

const allowHeaders =
  "Content-Type, Accept, Authorization, X-API-Key, locationId, Mcp-Session-Id, MCP-Protocol-Version, Mcp-Method, Mcp-Name, Last-Event-ID";

/**
 * Lets the pages of MCP_ALLOWED_ORIGINS, and no others, read answers, and answers their preflight. Nothing is
 * offered by default, not even to localhost: any page that a person runs there could then use the server.
 */
export function crossOrigin(allowed: readonly string[]): MiddlewareHandler {
  const names = allowed.map(originName);
  const allow = cors({
    origin: (origin) => origin,
    allowMethods: ["POST", "GET", "DELETE"],
    allowHeaders: allowHeaders.split(", "),
    exposeHeaders: ["Mcp-Session-Id", "WWW-Authenticate", "Retry-After"],
    maxAge: 600,
  });
  return async (c, next) => {
    const origin = c.req.header("origin");
    const isAllowed = names.length > 0 && origin !== undefined && validateOriginHeader(origin, names).ok;
    return isAllowed ? allow(c, next) : next();
  };
}

/** The name in `mcp.example.com`, `mcp.example.com:8080` or `https://mcp.example.com`, as the checks compare it. */
function hostname(text: string): string {
  const bracketed = isIP(text) === 6 ? `[${text}]` : text;
  const url = bracketed.includes("://") ? bracketed : `http://${bracketed}`;
  return URL.canParse(url) ? new URL(url).hostname : text;
}

/** The same for origins, where `moz-extension://*` stands for all of a scheme. */
function originName(text: string): string {
  return text.endsWith("://*") ? text : hostname(text);
}

function isAddress(name: string | undefined): boolean {
  return name !== undefined && isIP(name.replace(/^\[(.*)\]$/, "$1")) !== 0;
}
