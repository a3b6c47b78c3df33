import { z } from "zod";
import { messagesOf, saysExpired } from "../../errors/error-from-reply.js";
import { NetworkError, TimeoutError, TooLargeError, UpstreamError } from "../../errors/errors.js";
import type { Client } from "../../wire/client.js";
import type { Reply } from "../../wire/reply.js";
import type { Tokens } from "./tokens.js";

export interface OAuthAppSettings {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What came of asking for tokens. */
export type TokenOutcome =
  | { readonly kind: "tokens"; readonly tokens: Tokens }
  /** HighLevel says no: the code or refresh token is used up, or the app or sub-account is not there. */
  | { readonly kind: "refused"; readonly status: number; readonly why: string }
  /** The token that was shown is out of date. */
  | { readonly kind: "expired" }
  /** Nothing was done: not connected, over the rate, or the sub-account is switched off for now. */
  | { readonly kind: "not now"; readonly why: string }
  /** Whether it took effect is not known. */
  | { readonly kind: "unknown"; readonly why: string };

const replySchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
  refresh_token: z.string().min(1).optional(),
  scope: z.string().default(""),
  userType: z.string().optional(),
  companyId: z.string().optional(),
  locationId: z.string().optional(),
});

/** HighLevel's token endpoints (docs/api/oauth.md#the-token-endpoint), form-urlencoded as their spec has it. */
export class TokenEndpoint {
  readonly #client: Pick<Client, "send">;
  readonly #app: OAuthAppSettings;
  readonly #now: () => number;
  readonly #asked: (outcome: TokenOutcome["kind"]) => void;

  /** @param asked told what came of each request for tokens. */
  constructor(
    client: Pick<Client, "send">,
    app: OAuthAppSettings,
    now = () => Date.now(),
    asked: (outcome: TokenOutcome["kind"]) => void = () => {},
  ) {
    this.#client = client;
    this.#app = app;
    this.#now = now;
    this.#asked = asked;
  }

  /** Exchanges the code that the redirect of a login carries. */
  exchange(code: string, redirectURI: string): Promise<TokenOutcome> {
    return this.#ask("/oauth/token", {
      ...this.#credentials(),
      grant_type: "authorization_code",
      code,
      redirect_uri: redirectURI,
    });
  }

  refresh(tokens: Tokens, refreshToken: string): Promise<TokenOutcome> {
    const form = {
      ...this.#credentials(),
      grant_type: "refresh_token",
      refresh_token: refreshToken,
      user_type: tokens.level === "agency" ? "Company" : "Location",
    };
    return this.#ask("/oauth/token", form, tokens);
  }

  /** Tokens for a sub-account, by the agency's access token. It may be asked any number of times. */
  mint(agencyToken: string, companyId: string, locationId: string): Promise<TokenOutcome> {
    const meant = { level: "location", companyId, locationId } as const;
    return this.#ask("/oauth/locationToken", { companyId, locationId }, meant, agencyToken);
  }

  #credentials() {
    return { client_id: this.#app.clientId, client_secret: this.#app.clientSecret };
  }

  async #ask(
    target: string,
    form: Readonly<Record<string, string>>,
    meant?: Pick<Tokens, "level" | "companyId" | "locationId">,
    token?: string,
  ): Promise<TokenOutcome> {
    const request = {
      method: "POST",
      target,
      version: "2021-07-28",
      contentType: "application/x-www-form-urlencoded",
      body: new URLSearchParams(form).toString(),
    } as const;
    const askedAt = this.#now();
    try {
      // Nobody may cancel it: the tokens that come back are everybody's.
      const reply = await this.#client.send(request, token, new AbortController().signal);
      const outcome = this.#outcome(reply, meant, askedAt);
      this.#asked(outcome.kind);
      return outcome.kind === "refused" ? { ...outcome, why: without(outcome.why, form, token) } : outcome;
    } catch (error) {
      const outcome = failure(error);
      this.#asked(outcome.kind);
      return outcome;
    }
  }

  #outcome(
    reply: Reply,
    meant: Pick<Tokens, "level" | "companyId" | "locationId"> | undefined,
    askedAt: number,
  ): TokenOutcome {
    if (saysExpired(reply)) return { kind: "expired" };
    const why = reply.status >= 400 ? messagesOf(reply).join("; ") : "";
    if (reply.status === 429) return { kind: "not now", why: "too many requests at once" };
    if (/location is not active/i.test(why)) return { kind: "not now", why };
    if (reply.status >= 500) return { kind: "unknown", why: `HighLevel failed with status ${reply.status}` };
    if (reply.status >= 400) return { kind: "refused", status: reply.status, why };
    const parsed = replySchema.safeParse(reply.body.kind === "json" ? reply.body.value : undefined);
    if (!parsed.success) return { kind: "unknown", why: "HighLevel's answer holds no tokens" };
    const given = parsed.data;
    const isAgency = meant === undefined ? given.userType === "Company" : meant.level === "agency";
    return {
      kind: "tokens",
      tokens: {
        level: isAgency ? "agency" : "location",
        companyId: given.companyId ?? meant?.companyId,
        locationId: isAgency ? undefined : (given.locationId ?? meant?.locationId),
        accessToken: given.access_token,
        refreshToken: given.refresh_token,
        obtainedAt: askedAt,
        expiresAt: askedAt + given.expires_in * 1000,
        scopes: given.scope.split(/\s+/).filter((scope) => scope !== ""),
      },
    };
  }
}

/** Should HighLevel ever repeat what it was sent, it goes no further. */
function without(text: string, form: Readonly<Record<string, string>>, token = ""): string {
  const secrets = [form.client_secret, form.code, form.refresh_token, token];
  return secrets.reduce<string>((rest, one) => (one ? rest.replaceAll(one, "…") : rest), text);
}

function failure(error: unknown): TokenOutcome {
  if (error instanceof NetworkError && !error.sent) return { kind: "not now", why: error.message };
  const isKnown =
    error instanceof NetworkError ||
    error instanceof TimeoutError ||
    error instanceof UpstreamError ||
    error instanceof TooLargeError;
  if (!isKnown) throw error;
  return { kind: "unknown", why: error.message };
}
