import type { Manner } from "../harness/upstream.js";

export interface Meter {
  readonly limit: number;
  readonly windowMs: number;
  readonly daily?: { readonly limit: number; readonly left: number };
}

export interface Metered {
  readonly manner: Manner;
  /** When the requests that it granted arrived, in milliseconds, each with its path. */
  readonly granted: readonly { readonly at: number; readonly path: string; readonly body: string }[];
  /** How many it refused with 429. */
  refused: number;
  /** What is left of the day. */
  left: number;
}

/** A HighLevel that counts requests in fixed windows and says so in its headers, as the real one does. */
export function metered({ limit, windowMs, daily }: Meter): Metered {
  const granted: { readonly at: number; readonly path: string; readonly body: string }[] = [];
  let window = 0;
  let used = 0;
  const state: Metered = {
    granted,
    refused: 0,
    left: daily?.left ?? Number.POSITIVE_INFINITY,
    manner: async (request, response, arrived) => {
      for await (const chunk of request) arrived.body += String(chunk);
      const at = Date.now();
      const present = Math.floor(at / windowMs);
      if (present !== window) {
        window = present;
        used = 0;
      }
      const isGranted = used < limit && state.left > 0;
      if (isGranted) {
        used += 1;
        state.left -= 1;
        granted.push({ at, path: arrived.path, body: arrived.body });
      } else {
        state.refused += 1;
      }
      response.writeHead(isGranted ? 200 : 429, {
        "content-type": "application/json",
        "x-ratelimit-max": limit,
        "x-ratelimit-remaining": limit - used,
        "x-ratelimit-interval-milliseconds": windowMs,
        ...(daily === undefined
          ? {}
          : { "x-ratelimit-limit-daily": daily.limit, "x-ratelimit-daily-remaining": state.left }),
      });
      response.end(isGranted ? '{"ok":true}' : '{"message":"Too many requests"}');
    },
  };
  return state;
}
