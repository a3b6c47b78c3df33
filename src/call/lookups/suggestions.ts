import type { Accounts } from "../../api/accounts/accounts.js";
import { isLookupKind } from "../../declare/lookups.js";
import { type SearchKind, type Suggested, searches } from "../../declare/suggestions.js";
import type { Dispatcher } from "../dispatcher.js";
import { at } from "../steps/pages.js";
import type { Named, NameRequest, Names } from "./names.js";

export interface SuggestionParts {
  readonly names: Names;
  readonly dispatcher: Pick<Dispatcher, "call">;
  readonly accounts: Accounts;
}

/** Shorter texts find too much to be worth a request. */
const leastTyped = 2;
const freshMs = 60_000;
const mostKept = 500;
const daysAhead = 14;

interface Found {
  readonly until: number;
  readonly named: Promise<readonly Named[]>;
}

/** What a person may mean by the letters typed so far. What was found is kept for a minute. */
export class Suggestions {
  readonly #parts: SuggestionParts;
  readonly #found = new Map<string, Found>();

  constructor(parts: SuggestionParts) {
    this.#parts = parts;
  }

  /** Whether calls of this caller may be meant for one of several sub-accounts. */
  severalLocations(caller: string): boolean {
    return this.#parts.accounts.of(caller).severalLocations;
  }

  /** The id of the sub-account that is named, or of the account's own. @throws WrongLocationError */
  location(named: string | undefined, { caller, signal }: NameRequest): Promise<string> {
    return this.#parts.accounts.of(caller).location(named, signal);
  }

  /** Everything that fits what is typed, by name or by the start of the id. @throws CallError */
  async of(kind: Suggested, typed: string, request: NameRequest): Promise<readonly Named[]> {
    const fitting = fits(typed);
    if (typeof kind !== "string") return kind.map(same).filter(fitting);
    if (kind === "timezone") return Intl.supportedValuesOf("timeZone").map(same).filter(fitting);
    if (kind === "day") return days().map(same).filter(fitting);
    if (kind === "location") return (await this.#locations(request)).filter(fitting);
    const location = await this.location(request.location, request);
    if (isLookupKind(kind)) {
      return (await this.#parts.names.list(kind, { ...request, location })).filter(fitting);
    }
    return (await this.#search(kind, typed, { ...request, location })).filter(fitting);
  }

  #locations(request: NameRequest): Promise<readonly Named[]> {
    const { caller, signal } = request;
    return this.#once(`location ${caller}`, async () => {
      const all = await this.#parts.accounts.of(caller).locations(signal);
      return all.map(({ id, name }) => ({ id, name: name === "" ? id : name }));
    });
  }

  /** A search for the first letters that found all there is answers for the letters after them too. */
  async #search(kind: SearchKind, typed: string, request: NameRequest): Promise<readonly Named[]> {
    const letters = typed.trim().toLowerCase();
    if (letters.length < leastTyped) return [];
    const key = (text: string) => [kind, request.caller, request.location, text].join(" ");
    for (let length = leastTyped; length < letters.length; length += 1) {
      const shorter = this.#kept(key(letters.slice(0, length)));
      const named = shorter === undefined ? undefined : await shorter.catch(() => undefined);
      if (named !== undefined && named.length < searches[kind].most) return named;
    }
    return this.#once(key(letters), () => this.#find(kind, letters, request));
  }

  async #find(kind: SearchKind, letters: string, request: NameRequest): Promise<readonly Named[]> {
    const { operation, args, text, items, name } = searches[kind];
    const { caller, location, signal } = request;
    const { reply } = await this.#parts.dispatcher.call({
      operation,
      args: { ...args, [text]: letters, location },
      caller,
      signal,
    });
    const list = reply.body.kind === "json" ? at(reply.body.value, items) : undefined;
    return (Array.isArray(list) ? list : []).flatMap((item: unknown) => {
      const id = at(item, "id");
      const words = name
        .map((path) => at(item, path))
        .filter((word) => typeof word === "string" && word !== "");
      return typeof id === "string" ? [{ id, name: words.length > 0 ? words.join(" ") : id }] : [];
    });
  }

  #kept(key: string): Promise<readonly Named[]> | undefined {
    const found = this.#found.get(key);
    return found !== undefined && found.until > Date.now() ? found.named : undefined;
  }

  /** A failure is not kept: the next letter tries again. */
  #once(key: string, read: () => Promise<readonly Named[]>): Promise<readonly Named[]> {
    const kept = this.#kept(key);
    if (kept !== undefined) return kept;
    const named = read();
    this.#found.delete(key);
    this.#found.set(key, { until: Date.now() + freshMs, named });
    named.catch(() => this.#found.delete(key));
    const [oldest] = this.#found.keys();
    if (this.#found.size > mostKept && oldest !== undefined) this.#found.delete(oldest);
    return named;
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
