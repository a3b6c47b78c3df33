import { LRUCache } from "lru-cache";
import type { Log } from "../../../text/log.js";
import { sentence } from "../../../text/plain-text.js";
import { saysExpired } from "../../errors/error-from-reply.js";
import { CallError, UpstreamError } from "../../errors/errors.js";
import type { Client } from "../../wire/client.js";
import type { Location } from "../account.js";
import type { AccountParts } from "../account-parts.js";
import { installedLocations, mergeLocations, searchLocations } from "../location-directory.js";
import { neverAborted } from "../single-flight.js";
import { AppInstalls, appIdOf } from "./app-installs.js";
import { type Installation, Installations } from "./installations.js";
import { loginNeeded, Renewal } from "./renewal.js";
import { TokenCache } from "./token-cache.js";
import { type OAuthAppSettings, TokenEndpoint, type TokenOutcome } from "./token-endpoint.js";

export interface MarketplaceAppSettings extends OAuthAppSettings {
  /** The agency to use when the app is installed in several. */
  readonly companyId: string | undefined;
}

/** How long what is known of logins and sub-accounts is used again. */
const freshMs = 60_000;

/** A marketplace app: where it is installed, and the tokens that the installations gave it. Accounts see all of it, or a part. */
export class MarketplaceApp {
  readonly settings: MarketplaceAppSettings;
  readonly installations: Installations;
  /** Updates the tokens when the app is installed or removed. */
  readonly installs: AppInstalls;
  readonly cache: TokenCache;
  readonly renewal: Renewal;
  readonly #client: Client;
  readonly #endpoint: TokenEndpoint;
  readonly #log: Log;
  /** The keys of installations whose sub-accounts cannot be listed. */
  readonly #unlisted = new Set<string>();
  /** When the logins were last read, in milliseconds since 1970. */
  #readAt = 0;
  /** By the key of an installation. Clearing it while a list is being read lets the callers have that list, but does not keep it. */
  readonly #lists = new LRUCache<string, readonly Location[], Installation>({
    max: 1_000,
    ttl: freshMs,
    perf: { now: () => Date.now() },
    ignoreFetchAbort: true,
    fetchMethod: (_key, _stale, { context }) => this.#listOf(context),
  });

  constructor(settings: MarketplaceAppSettings, { client, store, log, observer }: AccountParts) {
    this.settings = settings;
    this.#client = client;
    this.#log = log;
    this.installations = new Installations(store, settings.clientId);
    this.cache = new TokenCache(store);
    this.#endpoint = new TokenEndpoint(client, settings, observer);
    this.renewal = new Renewal({ store, endpoint: this.#endpoint, cache: this.cache });
    this.installs = new AppInstalls({
      clientId: settings.clientId,
      store,
      installations: this.installations,
      cache: this.cache,
      renewal: this.renewal,
      forgetList: () => this.forgetLists(),
      log,
    });
  }

  /** Reads the stored logins: the tools that are listed depend on them. */
  async open(): Promise<this> {
    await this.reread();
    return this;
  }

  /** Exchanges the code of a login for tokens, without storing them. */
  exchange(code: string, redirectURI: string): Promise<TokenOutcome> {
    return this.#endpoint.exchange(code, redirectURI);
  }

  /** Reads the logins again, as after a new one. */
  async reopen(): Promise<void> {
    this.installs.forget();
    await this.reread();
  }

  /**
   * The stored logins, as of a minute ago at most: one may have been made on another node.
   *
   * @throws AuthenticationError when there is none.
   */
  async installed(): Promise<readonly Installation[]> {
    const { known } = this.installations;
    const isFresh = known.length > 0 && Date.now() - this.#readAt < freshMs;
    const installed = isFresh ? known : await this.reread();
    if (installed.length > 0) return installed;
    throw loginNeeded("Nobody is logged in");
  }

  /** The stored logins as they are now. */
  async reread(): Promise<readonly Installation[]> {
    const installed = await this.installations.read();
    this.#readAt = Date.now();
    return installed;
  }

  /** The sub-accounts that one installation reaches, as of a minute ago at most. @throws CallError */
  async locationsOf(installation: Installation): Promise<readonly Location[]> {
    return (await this.#lists.fetch(installation.key, { context: installation })) ?? [];
  }

  /**
   * The sub-accounts that several installations reach. One that cannot be asked, as when its login is used up, takes
   * nothing from the others.
   *
   * @throws CallError when none can be asked.
   */
  async locationsOfAll(installations: readonly Installation[]): Promise<readonly Location[]> {
    const lists = await Promise.allSettled(installations.map((one) => this.locationsOf(one)));
    const failed = lists.flatMap((list) => (list.status === "rejected" ? [list.reason] : []));
    const [first] = failed;
    if (first !== undefined && failed.length === lists.length) throw first;
    for (const [n, list] of lists.entries()) this.#noteList(installations[n], list);
    return lists.flatMap((list) => (list.status === "fulfilled" ? list.value : []));
  }

  /** Logs once that an installation's sub-accounts are missing from the lists, until they are back. */
  #noteList(of: Installation | undefined, list: PromiseSettledResult<unknown>): void {
    if (of === undefined) return;
    if (list.status === "fulfilled") this.#unlisted.delete(of.key);
    else if (!this.#unlisted.has(of.key)) {
      this.#unlisted.add(of.key);
      const why =
        list.reason instanceof CallError ? `${sentence(list.reason.message)} ${list.reason.advice}` : "";
      this.#log.warn(`The sub-accounts of ${of.companyId ?? of.locationId} are not listed. ${why}`);
    }
  }

  forgetLists(): void {
    this.#readAt = 0;
    this.#lists.clear();
  }

  async #listOf({ key, level, companyId, locationId }: Installation): Promise<readonly Location[]> {
    const source = this.renewal.installation(key);
    const ask = async (send: (token: string) => ReturnType<Client["send"]>) => {
      const token = await this.cache.token(source, undefined, neverAborted());
      const reply = await send(token);
      return saysExpired(reply) ? send(await this.cache.token(source, token, neverAborted())) : reply;
    };
    if (level === "location" && locationId !== undefined) {
      const found = await searchLocations(this.#client, ask, undefined, neverAborted()).catch(() => []);
      const own = found.find(({ id }) => id === locationId);
      return [{ id: locationId, name: "", ...own, reachable: true }];
    }
    if (companyId === undefined)
      throw new UpstreamError("The login names no agency", { advice: "Log in again." });
    const appId = appIdOf(this.settings.clientId);
    return mergeLocations(
      ...(await Promise.allSettled([
        searchLocations(this.#client, ask, companyId, neverAborted()),
        installedLocations(this.#client, ask, companyId, appId, neverAborted()),
      ])),
    );
  }
}
