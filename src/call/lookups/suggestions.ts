import { LRUCache } from "lru-cache";
import { isLookupKind, lookups } from "../../declare/lookups.js";
import { type SearchKind, type Suggested, searches } from "../../declare/suggestions.js";

import type { LookupScope, Lookups } from "./lookup.js";
import { type Named, type Names, once } from "./names.js";

export interface SuggestionParts {
  readonly names: Names;
  readonly lookups: Lookups;
}

/** Shorter texts find too much to be worth a request. */
const leastTyped = 2;
/** Nothing has a longer name or id. */
const mostTyped = 200;
const freshMs = 60_000;
const mostKept = 500;
const daysAhead = 14;

/** What a person may mean by the letters typed so far. What was found is kept for a minute. */
export class Suggestions {
  readonly #parts: SuggestionParts;
  readonly #found = new LRUCache<string, Promise<readonly Named[]>>({ max: mostKept, ttl: freshMs });

  constructor(parts: SuggestionParts) {
    this.#parts = parts;
  }

  /** Everything that fits what is typed, by name or by the start of the id. @throws CallError */
  async of(kind: Suggested, typed: string, scope: LookupScope): Promise<readonly Named[]> {
    if (typed.length > mostTyped) return [];
    const fitting = fits(typed);
    if (typeof kind !== "string") return kind.map(same).filter(fitting);
    if (kind === "timezone") return Intl.supportedValuesOf("timeZone").map(same).filter(fitting);
    if (kind === "day") return days().map(same).filter(fitting);
    if (kind === "location") return (await this.#locations(scope)).filter(fitting);
    const { caller, signal } = scope;
    const { operation } = isLookupKind(kind) ? lookups[kind] : searches[kind];
    if (caller.permits?.({ name: operation, class: "read" }) === false) return [];
    const location = await caller.account.location(scope.location, signal);
    if (isLookupKind(kind)) {
      return (await this.#parts.names.list(kind, { ...scope, location })).filter(fitting);
    }
    return (await this.#search(kind, typed, { ...scope, location })).filter(fitting);
  }

  #locations(scope: LookupScope): Promise<readonly Named[]> {
    const { caller, signal } = scope;
    return once(this.#found, `location ${caller.name}`, async () => {
      const all = await caller.account.locations(signal);
      return all.map(({ id, name }) => ({ id, name: name === "" ? id : name }));
    });
  }

  /** A search for the first letters that found all there is answers for the letters after them too. */
  async #search(kind: SearchKind, typed: string, scope: LookupScope): Promise<readonly Named[]> {
    const letters = typed.trim().toLowerCase();
    if (letters.length < leastTyped) return [];
    const key = (text: string) => [kind, scope.caller.name, scope.location, text].join(" ");
    for (let length = leastTyped; length < letters.length; length += 1) {
      const shorter = this.#found.get(key(letters.slice(0, length)));
      const named = shorter === undefined ? undefined : await shorter.catch(() => undefined);
      if (named !== undefined && named.length < searches[kind].most) return named;
    }
    return once(this.#found, key(letters), () => this.#parts.names.search(kind, letters, scope));
  }
}

function same(text: string): Named {
  return { id: text, name: text };
}

function fits(typed: string): (named: Named) => boolean {
  const wanted = typed.trim().toLowerCase();
  return ({ id, name }) => id.startsWith(typed) || name.toLowerCase().includes(wanted);
}

/** Today and the days after it, as dates. */
function days(): readonly string[] {
  const now = Date.now();
  return Array.from({ length: daysAhead }, (_, ahead) =>
    new Date(now + ahead * 86_400_000).toISOString().slice(0, 10),
  );
}
