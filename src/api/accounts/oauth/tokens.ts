import { z } from "zod";
import { collection } from "../../../store/port.js";

/**
 * The tokens of one installation of the app, or of one sub-account for which an agency's installation got some.
 *
 * `renewal` is written before the refresh token leaves and goes away with the tokens that come back. Where it is
 * found standing, someone broke off in between: the refresh token may be used up.
 */
const tokensSchema = z.object({
  level: z.enum(["agency", "location"]),
  companyId: z.string().optional(),
  locationId: z.string().optional(),
  accessToken: z.string(),
  refreshToken: z.string().optional(),
  /** Milliseconds since 1970, by this server's clock. */
  obtainedAt: z.number(),
  expiresAt: z.number(),
  scopes: z.array(z.string()),
  renewal: z.object({ id: z.string(), since: z.number() }).optional(),
  /** HighLevel refuses the refresh token: only a login helps. */
  refused: z.boolean().optional(),
});

export type Tokens = z.infer<typeof tokensSchema>;

/** What a person installed, by client id and agency or sub-account. */
export const installationTokens = collection("oauth-installations", tokensSchema, { sealed: true });

/** What an agency's installation got for its sub-accounts. */
export const locationTokens = collection("oauth-location-tokens", tokensSchema, { sealed: true });

export function installationKey(
  clientId: string,
  tokens: Pick<Tokens, "level" | "companyId" | "locationId">,
): string {
  const resource = tokens.level === "agency" ? tokens.companyId : tokens.locationId;
  return `${clientId}/${tokens.level}/${resource}`;
}

const mostAheadMs = 5 * 60_000;

/** True from a little before the access token runs out, so that none runs out on its way. */
export function isDue(tokens: Tokens, now: number): boolean {
  // While a renewal is in doubt, the old token is used to its end.
  if (tokens.renewal !== undefined || tokens.refused === true) return isOver(tokens, now);
  const ahead = Math.min(mostAheadMs, (tokens.expiresAt - tokens.obtainedAt) / 10);
  return now >= tokens.expiresAt - ahead;
}

export function isOver(tokens: Tokens, now: number): boolean {
  return now >= tokens.expiresAt;
}
