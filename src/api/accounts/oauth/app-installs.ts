import { setTimeout as sleep } from "node:timers/promises";
import type { Store } from "../../../store/port.js";
import type { Log } from "../../../text/log.js";
import { sentence } from "../../../text/plain-text.js";
import { AuthenticationError, CallError, MissingScopeError } from "../../errors/errors.js";
import { neverAborted } from "../single-flight.js";
import type { Installation, Installations } from "./installations.js";
import type { Renewal } from "./renewal.js";
import type { TokenCache, TokenSource } from "./token-cache.js";
import { installationKey, installationTokens, locationTokens } from "./tokens.js";

export interface AppInstallsParts {
  readonly clientId: string;
  readonly store: () => Promise<Store>;
  readonly installations: Installations;
  readonly cache: TokenCache;
  readonly renewal: Renewal;
  /** Drops the cached list of sub-accounts. */
  readonly forgetList: () => void;
  readonly log: Log;
}

/** Where the app was installed or removed; without a sub-account it is the agency itself. */
interface InstallTarget {
  readonly companyId: string | undefined;
  readonly locationId: string | undefined;
}

/**
 * The webhook of an install may arrive before the token endpoint knows of it (docs/api/oauth.md#tokens-of-sub-accounts):
 * how long to wait before each try.
 */
const pausesMs = [0, 250, 750, 2_000];

/** Updates the stored tokens when HighLevel reports that the app was installed or removed. */
export class AppInstalls {
  readonly appId: string;
  readonly #parts: AppInstallsParts;

  constructor(parts: AppInstallsParts) {
    this.#parts = parts;
    this.appId = appIdOf(parts.clientId);
  }

  /**
   * Obtains a sub-account's tokens through its agency's login. Without a login of the agency there is nothing to do:
   * the tokens are obtained when they are first needed.
   *
   * @throws CallError when HighLevel issues none yet; a later try may succeed.
   */
  async installed({ companyId, locationId }: InstallTarget): Promise<void> {
    this.forget();
    const logins = await this.#parts.installations.read();
    if (locationId === undefined || logins.some((one) => one.locationId === locationId)) return;
    const agency = agencyAmong(logins, companyId);
    if (agency?.companyId === undefined) return;
    const source = this.#parts.renewal.location(agency.key, agency.companyId, locationId);
    for (const [tried, pause] of pausesMs.entries()) {
      await sleep(pause);
      const failure = await this.#renewed(source);
      if (failure === undefined) return;
      if (failure instanceof AuthenticationError || failure instanceof MissingScopeError) {
        this.#parts.log.warn(
          `The app was installed in ${locationId}, but: ${sentence(failure.message)} ${failure.advice}`,
        );
        return;
      }
      if (tried === pausesMs.length - 1) throw failure;
    }
  }

  /**
   * Removes the tokens of a sub-account; for an agency, its login and the tokens obtained through it. HighLevel sends
   * a separate removal for a sub-account that was installed by itself.
   *
   * @param at when the app was removed, in milliseconds since 1970. Tokens that were obtained since are of a later
   *   install: HighLevel would not have issued them otherwise.
   */
  async uninstalled({ companyId, locationId }: InstallTarget, at: number): Promise<void> {
    const { clientId, cache, installations, store } = this.#parts;
    const agencyKey = installationKey(clientId, { level: "agency", companyId });
    if (locationId !== undefined) {
      const own = installationKey(clientId, { level: "location", locationId });
      await cache.remove({ collection: installationTokens, key: own }, at);
      const agencies = (await installations.read()).filter(({ level }) => level === "agency");
      for (const key of new Set([...agencies.map((agency) => agency.key), agencyKey])) {
        await cache.remove({ collection: locationTokens, key: `${key}/${locationId}` }, at);
      }
    } else if (companyId !== undefined) {
      await cache.remove({ collection: installationTokens, key: agencyKey }, at);
      const { records } = await store();
      for (const { key } of await records.list(locationTokens, `${agencyKey}/`)) {
        await cache.remove({ collection: locationTokens, key }, at);
      }
    }
    this.#parts.forgetList();
    await installations.read();
  }

  forget(): void {
    this.#parts.cache.forget();
    this.#parts.forgetList();
  }

  /** Replaces tokens that an earlier install left: they may have other scopes, or be revoked. */
  async #renewed(source: TokenSource): Promise<CallError | undefined> {
    const { records } = await this.#parts.store();
    const kept = await records.get(source.collection, source.key);
    try {
      await this.#parts.cache.token(source, kept?.value.accessToken, neverAborted());
      return undefined;
    } catch (error) {
      if (error instanceof CallError) return error;
      throw error;
    }
  }
}

/** HighLevel's client ids begin with the id of the app. */
export function appIdOf(clientId: string): string {
  const [appId = ""] = clientId.split("-");
  return appId;
}

function agencyAmong(
  logins: readonly Installation[],
  companyId: string | undefined,
): Installation | undefined {
  const agencies = logins.filter(({ level }) => level === "agency");
  if (companyId !== undefined) return agencies.find((one) => one.companyId === companyId);
  return agencies.length === 1 ? agencies[0] : undefined;
}
