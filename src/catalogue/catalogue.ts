import { existsSync, readFileSync } from "node:fs";
import { toolsetLoaders } from "../../tools/index.js";
import { type Card, cardOf } from "./card.js";
import type { Operation } from "./operation.js";
import type { Toolset } from "./toolset.js";

/** All operations: their cards at once, their declarations when they are called. */
export class Catalogue {
  readonly cards: readonly Card[];
  readonly #byName: ReadonlyMap<string, Card>;
  readonly #byLine: ReadonlyMap<string, Card>;

  constructor(cards: readonly Card[]) {
    this.cards = cards;
    this.#byName = new Map(cards.map((card) => [card.name, card]));
    this.#byLine = new Map(cards.map((card) => [card.line, card]));
  }

  /** Finds an operation by its tool name or by its HTTP line. */
  card(nameOrLine: string): Card | undefined {
    return this.#byName.get(nameOrLine) ?? this.#byLine.get(nameOrLine);
  }

  /** Loads the declaration behind a card, with its toolset. */
  async operation(card: Card): Promise<Operation> {
    const toolset = await loadToolset(card.toolset);
    const operation = toolset.operations.find(({ name }) => name === card.name);
    if (operation === undefined)
      throw new Error(`${card.name} is in the index but not in its toolset: build again`);
    return operation;
  }

  /** The toolsets by name, in order. */
  get toolsetNames(): readonly string[] {
    return Object.keys(toolsetLoaders);
  }
}

export async function loadToolset(name: string): Promise<Toolset> {
  const load = toolsetLoaders[name];
  if (load === undefined) throw new Error(`no toolset ${name}`);
  return (await load()).default;
}

const indexFile = new URL("../../catalogue.json", import.meta.url);

/** The catalogue from the index made at build time, or from the declarations where there is no build. */
export async function loadCatalogue(): Promise<Catalogue> {
  if (existsSync(indexFile)) return new Catalogue(JSON.parse(readFileSync(indexFile, "utf8")));
  return new Catalogue(await allCards());
}

/** The cards of every operation that can be called, made from the declarations. */
export async function allCards(): Promise<readonly Card[]> {
  const toolsets = await allToolsets();
  return toolsets.flatMap(({ operations }) => operations.filter(({ internal }) => !internal).map(cardOf));
}

export function allToolsets(): Promise<readonly Toolset[]> {
  return Promise.all(Object.keys(toolsetLoaders).map(loadToolset));
}
