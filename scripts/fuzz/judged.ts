import type { Attempt } from "./attempts.js";
import type { Heard } from "./connection.js";

/**
 * What is wrong with how a stranger was answered.
 *
 * @param secrets what must never be heard.
 */
export function wrongWith(
  { area, pieces }: Attempt,
  { statuses: heard, text }: Heard,
  secrets: readonly string[],
): readonly string[] {
  const [body] = text.split("\r\n\r\n").slice(1);
  const sent = pieces.join("");
  // Of requests that follow each other on one connection only the first can be told to be the one that was answered.
  const [head = ""] = sent.split("\r\n\r\n");
  const [first] = heard.filter((status) => status >= 200);
  const isIn = area !== "well-known" && /^(POST|GET|DELETE) \/(mcp|metrics|webhooks)/.test(sent);
  return [
    ...heard
      .filter((status) => status >= 500 && status !== 503)
      .map((status) => `was answered with ${status}`),
    ...(isGuarded.test(head) &&
    isStrangeHost(`${head}\r`) &&
    first !== undefined &&
    (first === 401 || first < 400)
      ? ["was answered under a strange Host"]
      : []),
    ...(isIn && heard.includes(200) && heard.length === 1 ? ["was let in without a key"] : []),
    ...(/\bat .+:\d+:\d+|node:internal|node_modules|dist\/src/.test(body ?? "") ? ["was shown a stack"] : []),
    ...secrets
      .filter((secret) => text.includes(secret) && !sent.includes(secret))
      .map(() => "was shown a secret"),
  ];
}

/** Paths that a web page must not reach under a name of its own. */
const isGuarded = /^(GET|POST) \/(mcp|metrics) HTTP/;

function isStrangeHost(sent: string): boolean {
  const hosts = [...sent.matchAll(/^Host:(.*)\r$/gm)].map(([, name = ""]) => name.trim());
  return (
    hosts.length > 1 || hosts.some((name) => !/^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(name))
  );
}
