import { saysRotated } from "../../api/errors/error-from-reply.js";
import type { Reply } from "../../api/wire/reply.js";
import { type Check, type DiagnosisParts, failureText } from "./parts.js";

const mostSkewSeconds = 60;

/** HighLevel's address, and whether it answers. */
export interface API {
  readonly url: string;
  readonly reachable: boolean;
  readonly clockSkewSeconds?: number;
}

export interface Reachability {
  readonly api: API;
  readonly rate?: Readonly<Record<string, number>>;
  readonly checks: readonly Check[];
}

/** Sends one request to see whether HighLevel answers, its clock, the requests left, and which token it accepts. */
export async function reachOf({ client, config }: DiagnosisParts): Promise<Reachability> {
  const url = config.baseURL;
  const request = { method: "GET", target: "/locations/search?limit=1", version: "2021-07-28" } as const;
  const send = (token: string | undefined) => client.send(request, token, new AbortController().signal);
  try {
    const reply = await send(config.pit);
    const serving = saysRotated(reply) && config.pitNext !== undefined ? await send(config.pitNext) : reply;
    const skew = skewOf(reply);
    const rate = rateOf(serving);
    return {
      api: { url, reachable: true, ...(skew === undefined ? {} : { clockSkewSeconds: skew }) },
      ...(rate === undefined ? {} : { rate }),
      checks: [
        { name: "HighLevel", state: "ok", says: `${url} answers` },
        ...clockChecks(skew),
        ...pitChecks(saysRotated(reply), serving === reply ? undefined : saysRotated(serving)),
        ...(rate === undefined ? [] : [rateCheck(rate)]),
      ],
    };
  } catch (error) {
    return {
      api: { url, reachable: false },
      checks: [{ name: "HighLevel", state: "fault", says: failureText(error) }],
    };
  }
}

function skewOf({ headers }: Reply): number | undefined {
  const theirs = Date.parse(headers.date ?? "");
  return Number.isNaN(theirs) ? undefined : Math.round((Date.now() - theirs) / 1000);
}

function clockChecks(skew: number | undefined): readonly Check[] {
  if (skew === undefined) return [];
  const isOff = Math.abs(skew) > mostSkewSeconds;
  const says = isOff ? `${skew} s off HighLevel's: set this machine's clock` : "agrees with HighLevel's";
  return [{ name: "clock", state: isOff ? "note" : "ok", says }];
}

function pitChecks(rotated: boolean, nextToo: boolean | undefined): readonly Check[] {
  if (!rotated) return [];
  const name = "token";
  if (nextToo === false) {
    const says = "HighLevel no longer accepts GHL_PIT; GHL_PIT_NEXT works: put it into GHL_PIT";
    return [{ name, state: "note", says }];
  }
  const which = nextToo === undefined ? "GHL_PIT" : "neither GHL_PIT nor GHL_PIT_NEXT";
  const says = nextToo === undefined ? `HighLevel does not know ${which}` : `HighLevel knows ${which}`;
  return [{ name, state: "fault", says: `${says}: create a token under Settings > Private Integrations` }];
}

export function rotationChecks(hasNext: boolean): readonly Check[] {
  const says = hasNext
    ? "GHL_PIT_NEXT is set for the rotation"
    : 'HighLevel recommends to rotate the token every 90 days: choose "expire later", and set the new one as GHL_PIT_NEXT for the week in which both work';
  return [{ name: "rotation", state: "note", says }];
}

const rateHeaders = {
  dailyLimit: "x-ratelimit-limit-daily",
  dailyRemaining: "x-ratelimit-daily-remaining",
  burstLimit: "x-ratelimit-max",
  burstRemaining: "x-ratelimit-remaining",
} as const;

function rateOf({ headers }: Reply): Readonly<Record<string, number>> | undefined {
  const found = Object.entries(rateHeaders).flatMap(([name, header]) => {
    const value = Number(headers[header]);
    return headers[header] === undefined || Number.isNaN(value) ? [] : [[name, value] as const];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function rateCheck({ dailyRemaining = 1, dailyLimit }: Readonly<Record<string, number>>): Check {
  const says = `${dailyRemaining} of ${dailyLimit ?? "?"} requests left today`;
  return { name: "rate", state: dailyRemaining > 0 ? "ok" : "fault", says };
}
