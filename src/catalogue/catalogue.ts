import { toolsetLoaders } from "../../tools/index.js";
import type { Operation } from "../declare/operation.js";
import type { Toolset } from "../declare/toolset.js";
import { builtIndex } from "./built-index.js";
import { type Card, cardOf } from "./card.js";
import { type Endpoint, endpointOf } from "./endpoint.js";
import { type APIVersion, inForm } from "./v3.js";

/** All operations: their cards at once, their declarations when they are called. */
export class Catalogue {
  readonly cards: readonly Card[];
  readonly #byName: ReadonlyMap<string, Card>;
  readonly #byLine: ReadonlyMap<string, Card>;
  readonly #apiVersion: APIVersion;
  readonly #endpoints = new Map<string, Endpoint>();

  /** @param apiVersion the form of the API that the cards show and operations are given in. */
  constructor(cards: readonly Card[], apiVersion: APIVersion = "newest") {
    this.cards = cards;
    this.#apiVersion = apiVersion;
    this.#byName = byName(cards);
    this.#byLine = new Map(cards.map((card) => [card.line, card]));
  }

  /** Finds an operation by its tool name, also one it had before, or by its HTTP line. */
  card(nameOrLine: string): Card | undefined {
    return this.#byName.get(nameOrLine) ?? this.#byLine.get(nameOrLine);
  }

  /** The operation behind a card, ready to be called. It is made ready once. */
  async endpoint(card: Card): Promise<Endpoint> {
    const known = this.#endpoints.get(card.name);
    if (known !== undefined) return known;
    const endpoint = endpointOf(await this.#load(card));
    this.#endpoints.set(card.name, endpoint);
    return endpoint;
  }

  /** The declaration behind a card. */
  async operation(card: Card): Promise<Operation> {
    return (await this.endpoint(card)).operation;
  }

  async #load(card: Card): Promise<Operation> {
    const toolset = await loadToolset(card.toolset);
    const operation = toolset.operations.find(({ name }) => name === card.name);
    if (operation === undefined)
      throw new Error(`${card.name} is in the index but not in its toolset: build again`);
    return inForm(operation, this.#apiVersion);
  }

  /** The toolsets by name, in order. */
  get toolsetNames(): readonly string[] {
    return Object.keys(toolsetLoaders);
  }
}

/** By the names they have and by those they had, of which no name that one has now is anything else. */
export function byName<T extends Pick<Card, "name" | "formerly">>(
  named: readonly T[],
): ReadonlyMap<string, T> {
  const former = named.flatMap((one) => (one.formerly ?? []).map((name) => [name, one] as const));
  return new Map([...former, ...named.map((one) => [one.name, one] as const)]);
}

export async function loadToolset(name: string): Promise<Toolset> {
  const load = toolsetLoaders[name];
  if (load === undefined) throw new Error(`no toolset ${name}`);
  return (await load()).default;
}

/** The file of the build that holds the cards in each form. */
export const indexFiles: Readonly<Record<APIVersion, string>> = {
  newest: "catalogue.json",
  "2021": "catalogue-2021.json",
  v3: "catalogue-v3.json",
};

/** The catalogue, read from the index of the build, or made from the declarations when the sources run. */
export async function loadCatalogue(apiVersion: APIVersion = "newest"): Promise<Catalogue> {
  const index = builtIndex(indexFiles[apiVersion]);
  return new Catalogue(index === undefined ? await allCards(apiVersion) : JSON.parse(index), apiVersion);
}

/** The cards of every operation that can be called, made from the declarations. */
export async function allCards(apiVersion: APIVersion = "newest"): Promise<readonly Card[]> {
  const toolsets = await allToolsets();
  const operations = toolsets.flatMap((one) => one.operations.filter(({ internal }) => !internal));
  return operations.map((operation) => cardOf(inForm(operation, apiVersion)));
}

export function allToolsets(): Promise<readonly Toolset[]> {
  return Promise.all(Object.keys(toolsetLoaders).map(loadToolset));
}
