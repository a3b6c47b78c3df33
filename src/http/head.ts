import type { IncomingMessage, ServerResponse } from "node:http";
import { code, unstored } from "./problem.js";

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
