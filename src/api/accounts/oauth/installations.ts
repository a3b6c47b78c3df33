import type { Store } from "../../../store/port.js";
import { installationKey, installationTokens, locationTokens, type Tokens } from "./tokens.js";

/** One login of the app: an agency's, or a single sub-account's. */
export interface Installation {
  readonly key: string;
  readonly level: Tokens["level"];
  readonly companyId: string | undefined;
  readonly locationId: string | undefined;
}

/** The logins of one app that are kept. */
export class Installations {
  readonly #store: () => Promise<Store>;
  readonly #clientId: string;
  #known: readonly Installation[] = [];

  constructor(store: () => Promise<Store>, clientId: string) {
    this.#store = store;
    this.#clientId = clientId;
  }

  /** As they were when they were read last. */
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

  /** With everything that is kept of them. */
  async tokens() {
    return (await this.#store()).records.list(installationTokens, `${this.#clientId}/`);
  }

  /** Keeps what a login brought, in place of an earlier one of the same agency or sub-account. */
  async add(tokens: Tokens): Promise<Installation> {
    const key = installationKey(this.#clientId, tokens);
    const { records } = await this.#store();
    await records.put(installationTokens, key, tokens);
    await this.read();
    return { key, level: tokens.level, companyId: tokens.companyId, locationId: tokens.locationId };
  }

  /** Forgets every login of the app and every token got through them. Answers how many logins there were. */
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
