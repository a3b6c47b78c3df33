import { enabledCards, neededScopes } from "../../api/accounts/oauth/needed-scopes.js";
import { MissingScopeError } from "../../api/errors/errors.js";
import type { Card } from "../../catalogue/card.js";
import { requiredOf } from "../../catalogue/schema.js";
import type { Check, Credential, DiagnosisParts } from "./parts.js";

/** How many reads are tried to find the scopes of a Private Integration Token. */
const mostTries = 12;

export interface ScopeReport {
  readonly needed: readonly string[];
  /** The scopes granted at login. HighLevel does not report those of a Private Integration Token. */
  readonly granted?: readonly string[];
  readonly missing?: readonly string[];
}

/** @param usable whether calls can succeed at all. */
export async function scopesOf(
  parts: DiagnosisParts,
  credential: Credential,
  usable: boolean,
): Promise<ScopeReport> {
  const { config, catalogue, oauth } = parts;
  if (credential === "marketplace app") {
    const needed = neededScopes(config, catalogue);
    const kept = (await oauth?.installations.tokens()) ?? [];
    const granted = [...new Set(kept.flatMap(({ value }) => value.scopes))].toSorted();
    if (granted.length === 0) return { needed };
    return { needed, granted, missing: needed.filter((scope) => !granted.includes(scope)) };
  }
  const cards = enabledCards(config, catalogue);
  const needed = [...new Set(cards.flatMap(({ scopes }) => scopes))].toSorted();
  return usable ? { needed, missing: await missingByTrying(cards, parts) } : { needed };
}

/** HighLevel does not list a PIT's scopes, so one read without required arguments is tried per scope. */
async function missingByTrying(
  cards: readonly Card[],
  { way, local }: DiagnosisParts,
): Promise<readonly string[]> {
  const byScope = new Map(
    cards
      .filter(
        (card) => card.class === "read" && card.scopes.length === 1 && requiredOf(card.listed).length === 0,
      )
      .map((card) => [card.scopes[0] ?? "", card] as const),
  );
  const tried = await Promise.all(
    [...byScope].slice(0, mostTries).map(async ([scope, { name }]) => {
      const signal = new AbortController().signal;
      const refused = await way.answer({ operation: name, args: {}, scope: { caller: local, signal } }).then(
        () => false,
        (error: unknown) => error instanceof MissingScopeError,
      );
      return refused ? [scope] : [];
    }),
  );
  return tried.flat().toSorted();
}

export function scopeCheck({ needed, missing, granted }: ScopeReport): Check {
  const name = "scopes";
  if (missing === undefined)
    return {
      name,
      state: "note",
      says: `the listed tools need ${needed.length}; which are granted is not known`,
    };
  if (missing.length > 0)
    return {
      name,
      state: "note",
      says: `missing for listed tools: ${missing.join(", ")}`,
    };
  const says =
    granted === undefined ? "none was found missing" : `all ${needed.length} that the listed tools need`;
  return { name, state: "ok", says };
}
