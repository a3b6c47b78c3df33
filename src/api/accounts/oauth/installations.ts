import type { Store } from "../../../store/port.js";
import { installationKey, installationTokens, locationTokens, type Tokens } from "./tokens.js";

/** One login of the app: to an agency, or to a single sub-account. */
export interface Installation {
  readonly key: string;
  readonly level: Tokens["level"];
  readonly companyId: string | undefined;
  readonly locationId: string | undefined;
}

/** The stored logins of one app. */
export class Installations {
  readonly #store: () => Promise<Store>;
  readonly #clientId: string;
  #known: readonly Installation[] = [];

  constructor(store: () => Promise<Store>, clientId: string) {
    this.#store = store;
    this.#clientId = clientId;
  }

  /** As of the last `read`. */
  get known(): readonly Installation[] {
    return this.#known;
  }

  async read(): Promise<readonly Installation[]> {
    this.#known = (await this.tokens()).map(({ key, value: { level, companyId, locationId } }) => ({
      key,
      level,
      companyId,
      locationId,
    }));
    return this.#known;
  }

  /** The stored records, with their tokens. */
  async tokens() {
    return (await this.#store()).records.list(installationTokens, `${this.#clientId}/`);
  }

  /** Stores the tokens of a login, in place of those of an earlier login to the same agency or sub-account. */
  async add(tokens: Tokens): Promise<Installation> {
    const key = installationKey(this.#clientId, tokens);
    const { records } = await this.#store();
    await records.put(installationTokens, key, tokens);
    await this.read();
    return { key, level: tokens.level, companyId: tokens.companyId, locationId: tokens.locationId };
  }

  /** Deletes every login of the app and every token obtained through one. Returns the number of logins. */
  async clear(): Promise<number> {
    const { records } = await this.#store();
    const installed = await records.list(installationTokens, `${this.#clientId}/`);
    const minted = await records.list(locationTokens, `${this.#clientId}/`);
    await Promise.all(minted.map(({ key }) => records.delete(locationTokens, key)));
    await Promise.all(installed.map(({ key }) => records.delete(installationTokens, key)));
    await this.read();
    return installed.length;
  }
}
