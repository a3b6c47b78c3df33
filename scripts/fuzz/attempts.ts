import { type Random, randomOf } from "./random.js";

/** What a stranger does on one connection. */
export interface Attempt {
  /** What it is about, in a word or two. */
  readonly area: string;
  /** What is written, one character a byte, with a pause after each piece. */
  readonly pieces: readonly string[];
  /** How it ends: it waits for an answer, breaks off, or stops writing and holds the connection. */
  readonly ending: "waits" | "breaks off" | "holds";
}

/** The attempt of a number: the same each time. */
export function attemptOf(seed: number, number: number): Attempt {
  const random = randomOf(Math.imul(seed, 0x9e3779b1) ^ number);
  const [area, make] = random.pick(areas);
  const request = make(random);
  const pieces = cutUp(mutated(request, random), random);
  return { area, pieces, ending: random.pick(["waits", "waits", "waits", "waits", "breaks off", "holds"]) };
}

type Make = (random: Random) => string;

const areas: readonly [readonly [string, Make], ...(readonly [string, Make])[]] = [
  ["head", head],
  ["message", message],
  ["message", message],
  ["bearer", bearer],
  ["webhook", webhook],
  ["webhook", webhook],
  ["sign-in", signIn],
  ["well-known", wellKnown],
  ["host", host],
  ["pipelined", pipelined],
  ["crumbs", crumbs],
  ["garbage", (random) => random.bytes(1 + random.below(2_000))],
];

const eol = "\r\n";

interface Request {
  readonly method?: string;
  readonly target: string;
  readonly headers?: readonly string[];
  readonly body?: string;
}

function written({ method = "POST", target, headers = [], body }: Request): string {
  const length = body === undefined ? [] : [`Content-Length: ${body.length}`];
  const host = headers.some((line) => /^host:/i.test(line)) ? [] : ["Host: localhost"];
  const lines = [`${method} ${target} HTTP/1.1`, ...host, "Connection: close", ...headers, ...length];
  return `${lines.join(eol)}${eol}${eol}${body ?? ""}`;
}

const json = "Content-Type: application/json";
const accept = "Accept: application/json, text/event-stream";

function head(random: Random): string {
  const name = () =>
    random.pick(["X-A", "Authorization", "Cookie", "Mcp-Session-Id", "Mcp-Method", "Origin", "Accept"]);
  const value = () =>
    random.pick([
      "a".repeat(random.below(9_000)),
      random.bytes(random.below(60)).replace(/[\r\n\0]/g, "."),
      "Bearer ",
      `Bearer ${"a.".repeat(random.below(4_000))}`,
      "\t \t",
      "null",
    ]);
  const headers = Array.from({ length: random.below(40) }, () => `${name()}: ${value()}`);
  const method = random.pick([
    "GET",
    "POST",
    "DELETE",
    "OPTIONS",
    "PUT",
    "TRACE",
    "HEAD",
    "PATCH",
    "QUERY",
    "get",
  ]);
  const target = random.pick([
    "/mcp",
    "/mcp/",
    `/mcp/${"a".repeat(random.below(3_000))}`,
    `/mcp?tools=${"contacts_".repeat(random.below(900))}`,
    `/mcp?${"readonly=1&".repeat(random.below(500))}`,
    "/mcp/%00",
    "/mcp/..%2f..",
    "//mcp",
    "/metrics",
    "/healthz",
    "*",
    "http://localhost/mcp",
    `/${"%".repeat(random.below(200))}`,
  ]);
  return written({ method, target, headers });
}

function message(random: Random): string {
  const body = random.pick([
    JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params: {} }),
    JSON.stringify({
      jsonrpc: "2.0",
      id: random.below(9),
      method: "tools/call",
      params: { name: "x".repeat(random.below(70_000)) },
    }),
    "[".repeat(random.below(200_000)),
    `${'{"a":'.repeat(random.below(30_000))}1${"}".repeat(random.below(30_000))}`,
    `[${Array.from({ length: random.below(3_000) }, () => '{"jsonrpc":"2.0","id":1,"method":"ping"}').join()}]`,
    JSON.stringify({ __proto__: null, constructor: { prototype: {} }, method: "toString" }),
    random.bytes(random.below(4_000)),
    "",
    "null",
    '"',
  ]);
  const headers = [json, accept, ...credentials(random)];
  if (random.oneIn(4)) headers.push(`Mcp-Session-Id: ${random.bytes(30).replace(/[^\w]/g, "x")}`);
  if (random.oneIn(3)) headers.push("MCP-Protocol-Version: 2026-07-28", "Mcp-Method: tools/call");
  return written({ target: "/mcp", headers, body });
}

/** What looks like a key, a token of HighLevel or one of an identity provider, and is none. */
function credentials(random: Random): string[] {
  const part = (length: number) => random.bytes(length).replace(/[^\w-]/g, "A");
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const token = random.pick([
    "",
    part(random.below(8_000)),
    `pit-${part(8)}-${part(4)}-${part(4)}-${part(4)}-${part(12)}`,
    `pit-${part(random.below(9_000))}`,
    `${encoded({ alg: "RS256", kid: part(5) })}.${encoded({ sub: "eve", exp: 9e9 })}.${part(300)}`,
    `${encoded({ alg: "none" })}.${encoded({ sub: "eve" })}.`,
    `${part(random.below(5_000))}.${part(random.below(5_000))}.${part(9)}`,
    ".".repeat(random.below(3_000)),
  ]);
  return random.pick([
    [],
    [`Authorization: Bearer ${token}`],
    [`X-API-Key: ${token}`],
    [`Authorization: Bearer ${token}`, `locationId: ${part(20)}`],
  ]);
}

function bearer(random: Random): string {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list", params: {} });
  return written({ target: "/mcp", headers: [json, accept, ...credentials(random)], body });
}

function webhook(random: Random): string {
  const event = random.pick([
    "",
    "/ContactCreate",
    "/UNINSTALL",
    `/${random.bytes(20).replace(/[^\w]/g, "a")}`,
    "/%2e%2e",
  ]);
  const signature = random.pick([
    [],
    [`X-GHL-Signature: ${Buffer.from(random.bytes(64), "latin1").toString("base64")}`],
    [`X-GHL-Signature: ${"A".repeat(random.below(9_000))}`],
    [`X-WH-Signature: ${Buffer.from(random.bytes(256), "latin1").toString("base64")}`],
  ]);
  const body = random.pick([
    JSON.stringify({ type: "UNINSTALL", appId: "any", locationId: "any", webhookId: random.bytes(8) }),
    `{"type":"ContactCreate","x":${"[".repeat(random.below(100_000))}`,
    "x".repeat(random.below(1_500_000)),
    random.bytes(random.below(3_000)),
    "",
  ]);
  return written({ target: `/webhooks/ghl${event}`, headers: [json, ...signature], body });
}

function signIn(random: Random): string {
  const value = () =>
    random.pick([random.bytes(40), "a".repeat(random.below(9_000)), "", "../../etc/passwd", "<script>"]);
  const query = `code=${encodeURIComponent(value())}&state=${encodeURIComponent(value())}`;
  const target = random.pick([
    `/oauth/callback?${query}`,
    "/oauth/callback",
    `/oauth/callback?error=${encodeURIComponent(value())}&error_description=${encodeURIComponent(value())}`,
    "/oauth/start",
    `/oauth/start?key=${encodeURIComponent(value())}`,
    `/oauth/${encodeURIComponent(value())}`,
  ]);
  const cookie = random.oneIn(2) ? [`Cookie: ghl-mcp-login=${encodeURIComponent(value())}`] : [];
  return written({ method: random.pick(["GET", "GET", "POST"]), target, headers: cookie });
}

function wellKnown(random: Random): string {
  const name = random.pick([
    "oauth-protected-resource",
    "oauth-authorization-server",
    "openid-configuration",
    "jwks.json",
  ]);
  const rest = random.pick([
    "",
    "/mcp",
    "/mcp/",
    `/${"a/".repeat(random.below(2_000))}`,
    "/%00",
    "/..",
    "?x=1",
  ]);
  return written({ method: random.pick(["GET", "OPTIONS", "HEAD"]), target: `/.well-known/${name}${rest}` });
}

function host(random: Random): string {
  const names = [
    "evil.com:80@localhost",
    "localhost#.evil.com",
    "localhost:99999",
    "[::1",
    "[::1]:80:80",
    " ",
    "localhost, evil.com",
    "%6c%6f%63%61%6c",
    "a".repeat(random.below(4_000)),
    random.bytes(20).replace(/[\r\n\0]/g, "?"),
  ] as const;
  const lines = random.oneIn(3)
    ? [`Host: localhost`, `Host: ${random.pick(names)}`]
    : [`Host: ${random.pick(names)}`];
  const target = random.pick([
    "/mcp",
    "/healthz",
    "/metrics",
    "/webhooks/ghl",
    "/.well-known/oauth-protected-resource",
  ]);
  return written({ method: random.pick(["GET", "POST"]), target, headers: lines });
}

/** Many requests on one connection, none of them awaited. */
function pipelined(random: Random): string {
  const target = random.pick(["/healthz", "/mcp", "/webhooks/ghl", "/.well-known/oauth-protected-resource"]);
  const one = `GET ${target} HTTP/1.1${eol}Host: localhost${eol}${eol}`;
  return one.repeat(1 + random.below(300));
}

/** A body that comes in chunks of a byte. */
function crumbs(random: Random): string {
  const target = random.pick(["/mcp", "/webhooks/ghl"]);
  const signature = `X-GHL-Signature: ${Buffer.from(random.bytes(64), "latin1").toString("base64")}`;
  const head = [
    `POST ${target} HTTP/1.1`,
    "Host: localhost",
    json,
    accept,
    signature,
    "Transfer-Encoding: chunked",
  ];
  return `${head.join(eol)}${eol}${eol}${`1${eol}x${eol}`.repeat(random.below(3_000))}0${eol}${eol}`;
}

/** A request as it is, or with a few bytes of it changed, gone or doubled, or with lengths that are not true. */
function mutated(request: string, random: Random): string {
  if (random.oneIn(2)) return request;
  if (random.oneIn(3))
    return request.replace(/Content-Length: \d+/, () =>
      random.pick([
        `Content-Length: ${random.below(2 ** 31)}`,
        "Content-Length: -1",
        "Content-Length: 5\r\nContent-Length: 6",
        "Transfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 3",
        "Expect: 100-continue",
      ]),
    );
  let text = request;
  for (let times = 1 + random.below(4); times > 0; times--) {
    const at = random.below(text.length);
    const cut = random.pick([0, 1, random.below(20)]);
    const put = random.pick(["", random.bytes(1 + random.below(4)), "\r\n", "\0", text.slice(at, at + 10)]);
    text = text.slice(0, at) + put + text.slice(at + cut);
  }
  return text;
}

function cutUp(text: string, random: Random): readonly string[] {
  if (random.oneIn(2)) return [text];
  const ends = Array.from({ length: random.below(4) }, () => random.below(text.length + 1)).sort(
    (a, b) => a - b,
  );
  // What is half sent ends before the end.
  const last = random.oneIn(3) ? random.below(text.length + 1) : text.length;
  const points = [0, ...ends.filter((end) => end < last), last];
  return points.slice(1).map((end, n) => text.slice(points[n], end));
}
