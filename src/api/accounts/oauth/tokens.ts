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
  renewal: z.object({ id: z.string(), since: z.number() }).optional(),
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

const mostAheadMs = 5 * 60_000;

/** True from a little before the access token expires, so that none expires on its way to HighLevel. */
export function isDue(tokens: Tokens, now: number): boolean {
  // While a renewal is in doubt, the old token is used until it expires.
  if (tokens.renewal !== undefined || tokens.refused === true) return isOver(tokens, now);
  const ahead = Math.min(mostAheadMs, (tokens.expiresAt - tokens.obtainedAt) / 10);
  return now >= tokens.expiresAt - ahead;
}

export function isOver(tokens: Tokens, now: number): boolean {
  return now >= tokens.expiresAt;
}
