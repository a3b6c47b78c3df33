import { z } from "zod";
import { holdSecret, withoutHeld } from "../../../text/redact.js";
import { leavesOpen, messagesOf, saysExpired } from "../../errors/error-from-reply.js";
import { NetworkError, TimeoutError, TooLargeError, UpstreamError } from "../../errors/errors.js";
import type { Observer } from "../../observer.js";
import { type Client, succeeded } from "../../wire/client.js";
import type { Reply } from "../../wire/reply.js";
import { neverAborted } from "../single-flight.js";
import type { Tokens } from "./tokens.js";

export interface OAuthAppSettings {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The result of a request for tokens. */
export type TokenOutcome =
  | { readonly kind: "tokens"; readonly tokens: Tokens }
  /** HighLevel refused: the code or refresh token was used, or the app or sub-account does not exist. */
  | { readonly kind: "refused"; readonly status: number; readonly why: string }
  /** The access token of the request has expired. */
  | { readonly kind: "expired" }
  /** Nothing was done: no connection, a rate limit, or a sub-account that is not active. */
  | { readonly kind: "not now"; readonly why: string }
  /** It is not known whether the request took effect. */
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

interface Asked {
  /** What the tokens are for, where the reply may leave it out. */
  readonly expected?: Pick<Tokens, "level" | "companyId" | "locationId">;
  readonly token?: string;
  readonly mostTimeoutMs?: number | undefined;
}

/** HighLevel's token endpoints (docs/api/oauth.md#the-token-endpoint). Their bodies are form-urlencoded. */
export class TokenEndpoint {
  readonly #client: Pick<Client, "send">;
  readonly #app: OAuthAppSettings;
  readonly #observer: Pick<Observer, "tokensRequested"> | undefined;

  constructor(
    client: Pick<Client, "send">,
    app: OAuthAppSettings,
    observer?: Pick<Observer, "tokensRequested">,
  ) {
    this.#client = client;
    this.#app = app;
    this.#observer = observer;
  }

  /** Exchanges the code of a login's redirect for tokens. */
  exchange(code: string, redirectURI: string): Promise<TokenOutcome> {
    return this.#ask("/oauth/token", {
      ...this.#credentials(),
      grant_type: "authorization_code",
      code,
      redirect_uri: redirectURI,
    });
  }

  /** @param mostTimeoutMs the longest wait for the answer, where the settings allow a longer one. */
  refresh(tokens: Tokens, refreshToken: string, mostTimeoutMs?: number): Promise<TokenOutcome> {
    const form = {
      ...this.#credentials(),
      grant_type: "refresh_token",
      refresh_token: refreshToken,
      user_type: tokens.level === "agency" ? "Company" : "Location",
    };
    return this.#ask("/oauth/token", form, { expected: tokens, mostTimeoutMs });
  }

  /** Requests tokens for a sub-account with the agency's access token. It can be repeated any number of times. */
  mint(agencyToken: string, companyId: string, locationId: string): Promise<TokenOutcome> {
    const expected = { level: "location", companyId, locationId } as const;
    return this.#ask("/oauth/locationToken", { companyId, locationId }, { expected, token: agencyToken });
  }

  #credentials() {
    return { client_id: this.#app.clientId, client_secret: this.#app.clientSecret };
  }

  async #ask(
    target: string,
    form: Readonly<Record<string, string>>,
    { expected, token, mostTimeoutMs }: Asked = {},
  ): Promise<TokenOutcome> {
    const request = {
      method: "POST",
      target,
      version: "2021-07-28",
      contentType: "application/x-www-form-urlencoded",
      body: new URLSearchParams(form).toString(),
      repliesWithTokens: true,
      ...(mostTimeoutMs === undefined ? {} : { mostTimeoutMs }),
    } as const;
    for (const secret of [form.client_secret, form.code, form.refresh_token]) holdSecret(secret);
    const askedAt = Date.now();
    try {
      // No call may cancel it: the tokens serve every caller.
      const reply = await this.#client.send(request, token, neverAborted());
      const outcome = this.#outcome(reply, expected, askedAt);
      this.#observer?.tokensRequested(outcome.kind);
      return outcome.kind === "refused" ? { ...outcome, why: withoutHeld(outcome.why, token) } : outcome;
    } catch (error) {
      const outcome = failure(error);
      this.#observer?.tokensRequested(outcome.kind);
      return outcome;
    }
  }

  #outcome(
    reply: Reply,
    expected: Pick<Tokens, "level" | "companyId" | "locationId"> | undefined,
    askedAt: number,
  ): TokenOutcome {
    if (saysExpired(reply)) return { kind: "expired" };
    const why = reply.status >= 400 ? messagesOf(reply).join("; ") : "";
    if (reply.status === 429) return { kind: "not now", why: "too many requests at once" };
    if (/location is not active/i.test(why)) return { kind: "not now", why };
    if (reply.status >= 400 && !leavesOpen(reply)) return { kind: "refused", status: reply.status, why };
    if (!succeeded(reply)) return { kind: "unknown", why: `HighLevel failed with status ${reply.status}` };
    const parsed = replySchema.safeParse(reply.body.kind === "json" ? reply.body.value : undefined);
    if (!parsed.success) return { kind: "unknown", why: "HighLevel's answer holds no tokens" };
    const given = parsed.data;
    const isAgency = expected === undefined ? given.userType === "Company" : expected.level === "agency";
    return {
      kind: "tokens",
      tokens: {
        level: isAgency ? "agency" : "location",
        companyId: given.companyId ?? expected?.companyId,
        locationId: isAgency ? undefined : (given.locationId ?? expected?.locationId),
        accessToken: given.access_token,
        refreshToken: given.refresh_token,
        obtainedAt: askedAt,
        expiresAt: askedAt + given.expires_in * 1000,
        scopes: given.scope.split(/\s+/).filter((scope) => scope !== ""),
      },
    };
  }
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
