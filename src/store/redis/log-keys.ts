import { keyPrefix } from "./connection.js";

/** The keys of one log. The braces keep them on one node of a Redis Cluster. */
export function keysOf(log: string) {
  const base = `${keyPrefix}log:{${log}}`;
  const tagPrefix = `${base}:tag:`;
  return {
    stream: base,
    last: `${base}:last`,
    channel: `${base}:appended`,
    seen: (id: string) => `${base}:seen:${id}`,
    tagPrefix,
    tag: (tag: string, value: string) => `${tagPrefix}${tag}=${value}`,
  };
}
