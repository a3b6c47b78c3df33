import { z } from "zod";
import { collection } from "../../../store/port.js";

/**
 * The tokens of one installation of the app, or of one sub-account that is reached through an agency's installation.
 *
 * `renewal` is written before the refresh token is sent, and removed with the tokens that come back. A record that
 * still has it was left by an interrupted renewal: the refresh token may have been used.
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
  renewal: z
    .object({
      id: z.string(),
      /** When its refresh token was first about to be sent, in milliseconds since 1970. */
      since: z.number(),
      /** True when it was about to be sent once more. */
      repeated: z.boolean().optional(),
    })
    .optional(),
  /** True when HighLevel has refused the refresh token: only a new login helps. */
  refused: z.boolean().optional(),
});

export type Tokens = z.infer<typeof tokensSchema>;

/** The tokens of installations, by client id and agency or sub-account. */
export const installationTokens = collection("oauth-installations", tokensSchema, { sealed: true });

/** The tokens that agencies' installations obtained for their sub-accounts. */
export const locationTokens = collection("oauth-location-tokens", tokensSchema, { sealed: true });

export function installationKey(
  clientId: string,
  tokens: Pick<Tokens, "level" | "companyId" | "locationId">,
): string {
  const resource = tokens.level === "agency" ? tokens.companyId : tokens.locationId;
  return `${clientId}/${tokens.level}/${resource}`;
}

/**
 * HighLevel answers the same refresh token with the same new tokens for 30 seconds
 * (docs/api/oauth.md#the-token-endpoint); the rest of them is for the request's way.
 */
const repeatableMs = 25_000;

/** True while a refresh token that was sent may be sent once more, for the answer that was lost. */
export function isRepeatable({ renewal }: Tokens, now: number): boolean {
  return renewal !== undefined && renewal.repeated !== true && now - renewal.since < repeatableMs;
}

const mostAheadMs = 5 * 60_000;

/** True from a little before the access token expires, so that none expires on its way to HighLevel. */
export function isDue(tokens: Tokens, now: number): boolean {
  if (tokens.refused === true) return isOver(tokens, now);
  // While a renewal is in doubt, the old token is used until it expires, unless the lost answer can still be had.
  if (tokens.renewal !== undefined) return isOver(tokens, now) || isRepeatable(tokens, now);
  const ahead = Math.min(mostAheadMs, (tokens.expiresAt - tokens.obtainedAt) / 10);
  return now >= tokens.expiresAt - ahead;
}

export function isOver(tokens: Tokens, now: number): boolean {
  return now >= tokens.expiresAt;
}
