import type { IncomingMessage, ServerResponse } from "node:http";
import { isIP, isIPv4 } from "node:net";
import {
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  validateHostHeader,
  validateOriginHeader,
} from "@modelcontextprotocol/server";
import { type Config, ConfigError } from "../../app/config.js";
import { code, header, type Refusal } from "../answer.js";

/** Whether nobody but this machine reaches an address. A name other than localhost is taken to be reachable. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, "$1").toLowerCase();
  return bare === "localhost" || bare === "::1" || (isIPv4(bare) && bare.startsWith("127."));
}

/**
 * @param isOpen whether nobody is asked for a key.
 * @throws ConfigError where the address lets others in and no key keeps them out.
 */
export function checkBinding(host: string, isOpen: boolean): void {
  if (isLoopback(host) || !isOpen) return;
  throw new ConfigError(
    `--host ${host === "" ? '""' : host} lets others on the network in: set MCP_API_KEYS (or MCP_KEYS_FILE, MCP_OAUTH_ISSUER) to what clients must show, or bind to 127.0.0.1.`,
  );
}

/** Judges where a request comes from; undefined lets it pass. */
export type OriginGuard = (request: IncomingMessage) => Refusal | undefined;

/**
 * Keeps web pages out that a browser was tricked into trusting: the names under which the server is reached must
 * be known, and so must the pages that call it.
 *
 * DNS rebinding always arrives under a name that the attacker owns, never under a bare address. Where the server
 * is bound wider than loopback, it therefore answers to any address, because its own is not known to it behind
 * Docker or NAT, and still refuses every name that is neither localhost nor in MCP_ALLOWED_HOSTS.
 */
export function originGuard(
  config: Pick<Config, "allowedHosts" | "allowedOrigins">,
  host: string,
): OriginGuard {
  const wide = !isLoopback(host);
  const hosts = [...localhostAllowedHostnames(), hostname(host), ...config.allowedHosts.map(hostname)];
  const origins = [...localhostAllowedOrigins(), ...config.allowedOrigins.map(originName)];
  return (request) => {
    const reached = validateHostHeader(request.headers.host, hosts);
    if (!reached.ok && !(wide && isAddress(reached.hostname))) {
      return forbidden(`${reached.message}. Names other than localhost must be in MCP_ALLOWED_HOSTS.`);
    }
    const page = validateOriginHeader(request.headers.origin, origins);
    return page.ok
      ? undefined
      : forbidden(`${page.message}. Web pages other than localhost's must be in MCP_ALLOWED_ORIGINS.`);
  };
}

function forbidden(message: string): Refusal {
  return { status: 403, code: code.refused, message };
}

const preflightHeaders = {
  "access-control-allow-methods": "POST, GET, DELETE",
  "access-control-allow-headers":
    "Content-Type, Accept, Authorization, X-API-Key, locationId, Mcp-Session-Id, MCP-Protocol-Version, Mcp-Method, Mcp-Name, Last-Event-ID",
  "access-control-max-age": "600",
};

export type CORS = "answered" | "goes on";

/**
 * Lets the pages of MCP_ALLOWED_ORIGINS, and no others, read answers, and answers their preflight. Nothing is
 * offered by default, not even to localhost: any page that a person runs there could then use the server.
 */
export function crossOrigin(allowed: readonly string[]) {
  const names = allowed.map(originName);
  return (request: IncomingMessage, response: ServerResponse): CORS => {
    const origin = header(request, "origin");
    if (names.length === 0 || origin === undefined || !validateOriginHeader(origin, names).ok)
      return "goes on";
    response.setHeader("access-control-allow-origin", origin);
    response.setHeader("vary", "Origin");
    response.setHeader("access-control-expose-headers", "Mcp-Session-Id, WWW-Authenticate, Retry-After");
    if (request.method !== "OPTIONS") return "goes on";
    response.writeHead(204, preflightHeaders).end();
    return "answered";
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
