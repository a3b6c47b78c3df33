import MiniSearch, { type SearchResult as SearchHit } from "minisearch";
import { stemmer } from "stemmer";
import type { Card } from "./card.js";

export interface Found {
  readonly card: Card;
  readonly score: number;
  /** The words of the query that matched. */
  readonly why: readonly string[];
}

export interface SearchResult {
  readonly found: readonly Found[];
  /** How many operations matched at all. */
  readonly total: number;
}

/**
 * Finds operations by what people call them. Superseded and deprecated ones are reached by name alone.
 *
 * Two indexes: one over each operation as a whole, and one over each single phrase (its title and its aliases),
 * because a query that is one alias in other words should not lose to a card that holds its words scattered.
 */
export class OperationSearch {
  readonly #wholes: MiniSearch<IndexedCard>;
  readonly #phrases: MiniSearch<IndexedPhrase>;
  readonly #cards: readonly Card[];

  constructor(cards: readonly Card[]) {
    this.#cards = cards.filter(({ supersededBy, deprecated }) => supersededBy === undefined && !deprecated);
    this.#wholes = new MiniSearch<IndexedCard>(options(Object.keys(weights), weights));
    this.#wholes.addAll(this.#cards.map(indexed));
    this.#phrases = new MiniSearch<IndexedPhrase>({ ...options(["phrase"], {}), storeFields: ["place"] });
    this.#phrases.addAll(this.#cards.flatMap(phrases));
  }

  /** @param toolset looks in one toolset alone. */
  search(query: string, limit: number, toolset?: string): SearchResult {
    const scores = this.#scores(query);
    const intent = intentOf(query);
    const found = [...scores]
      .flatMap(([place, { score, why }]) => {
        const card = this.#cards[place];
        const fits = card !== undefined && (toolset === undefined || card.toolset === toolset);
        return fits ? [{ card, score: score * suits(intent, card), why: [...why] }] : [];
      })
      .sort((a, b) => b.score - a.score);
    return { found: found.slice(0, limit), total: found.length };
  }

  #scores(query: string): ReadonlyMap<number, Score> {
    const scores = new Map<number, Score>();
    for (const { id, score, queryTerms } of this.#wholes.search(expanded(query))) {
      scores.set(Number(id), { score, why: new Set(queryTerms) });
    }
    const best = new Map<number, SearchHit>();
    for (const hit of this.#phrases.search(expanded(query))) {
      const place = Number(hit.place);
      if (hit.score > (best.get(place)?.score ?? 0)) best.set(place, hit);
    }
    for (const [place, { score, queryTerms }] of best) {
      const whole = scores.get(place) ?? { score: 0, why: new Set<string>() };
      for (const term of queryTerms) whole.why.add(term);
      scores.set(place, { score: whole.score + phraseWeight * score, why: whole.why });
    }
    return scores;
  }
}

interface Score {
  readonly score: number;
  readonly why: Set<string>;
}

const phraseWeight = 3;

interface IndexedPhrase {
  readonly id: string;
  readonly place: number;
  readonly phrase: string;
}

function phrases(card: Card, place: number): readonly IndexedPhrase[] {
  return [card.title, ...card.aliases].map((phrase, n) => ({ id: `${place}#${n}`, place, phrase }));
}

function options(fields: string[], boost: Record<string, number>) {
  return {
    fields,
    tokenize: words,
    processTerm: normalTerm,
    searchOptions: {
      boost,
      prefix: (term: string) => term.length > 3,
      fuzzy: (term: string) => (term.length > 4 ? 0.2 : false),
      weights: { prefix: 0.3, fuzzy: 0.25 },
      bm25: { k: 1.5, b: 0.6, d: 0.3 },
    },
  };
}

interface IndexedCard {
  readonly id: number;
  readonly title: string;
  readonly aliases: string;
  readonly description: string;
  readonly toolset: string;
  readonly path: string;
  readonly parameters: string;
}

const weights = { title: 4, aliases: 4, toolset: 2, path: 1.5, description: 1.5, parameters: 0.6 };

function indexed(card: Card, id: number): IndexedCard {
  return {
    id,
    title: card.title,
    aliases: card.aliases.join(" . "),
    description: card.description.replace(/\b[a-z]+(_[a-z0-9]+)+\b/g, ""),
    toolset: card.toolset.replaceAll("_", " "),
    path: card.line,
    parameters: card.parameters.join(" "),
  };
}

/** Brands whose inner capital does not begin a word. */
const brands = /\b(LinkedIn|WhatsApp|YouTube|TikTok|HighLevel|GoHighLevel|PayPal|WordPress)\b/g;

/** Pairs that mean one thing, written with a hyphen, a blank or neither. */
const pairs = /\b(to|no|sub|follow|opt|e|call)[- ](do|show|account|up|in|out|mail|back)(?=s?\b)/gi;

/** Splits at everything that is not a letter or digit, and camel case into its words. */
function words(text: string): string[] {
  return text
    .replace(brands, (brand) => brand.toLowerCase())
    .replace(pairs, "$1$2")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/['’]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

// Nearly every description speaks of the sub-account, so the word tells nothing; a query adds "location" for it.
const stopWords = new Set(
  "subaccount subaccounts a an and are as at be been but by can could did do does for from get give had has have her him his how i if in into is it its ill im just let lets like me my need no of off on or our out please she so some than that the thats their them then there they this those to too up us was we were what whats when where which who will with would you your".split(
    " ",
  ),
);

function normalTerm(term: string): string | null {
  const lower = term.toLowerCase();
  return stopWords.has(lower) ? null : stemmer(lower);
}

/** What people say for what the API calls otherwise. The API's word is added, never put in place of theirs. */
const otherWords: Readonly<Record<string, string>> = {
  lead: "contact",
  leads: "contact",
  client: "contact",
  clients: "contact",
  customer: "contact",
  customers: "contact",
  prospect: "contact",
  patient: "contact",
  person: "contact",
  people: "contact",
  todo: "task",
  noshow: "appointment",
  deal: "opportunity",
  deals: "opportunity",
  subaccount: "location",
  subaccounts: "location",
  account: "location",
  text: "sms message",
  texts: "sms message",
  sms: "message",
  dm: "message",
  booking: "appointment",
  bookings: "appointment",
  visit: "appointment",
  visits: "appointment",
  meeting: "appointment",
  openings: "free slots",
  availability: "free slots schedule",
  bill: "invoice",
  bills: "invoice",
  quote: "estimate",
  automation: "workflow",
  automations: "workflow",
  website: "funnel page",
  bot: "ai agent",
  robot: "ai agent",
  rep: "user",
  reps: "user",
  staff: "user team",
  employee: "user",
  teammate: "user",
  company: "business",
  picture: "media file",
  photo: "media file",
  video: "media file",
  fb: "facebook",
  meta: "facebook",
  insta: "instagram",
  ig: "instagram",
  discount: "coupon",
  promo: "coupon",
  contract: "document",
  proposal: "document",
};

function expanded(query: string): string {
  const added = words(query.toLowerCase()).flatMap((word) => otherWords[word] ?? []);
  return [query, ...added].join(" ");
}

type Intent = "read" | "change" | "delete" | "unclear";

const deleting = /^(delete|remove|erase|wipe|nuke|trash|toss|kill|purge|drop|scrap|get rid|bin|clear)\b/i;
const reading =
  /^(list|show|see|find|look|check|read|fetch|view|which|what|whats|who|when|where|how|is|are|does|do|did|any|get|search|pull|count|wheres|has|have)\b/i;
const changing =
  /^(create|add|make|new|set|update|change|edit|send|book|put|move|start|stop|turn|schedule|assign|upload|publish|pause|resume|mark|switch|rename|cancel|post|give|reply|text|email|write|log|record|enable|disable|connect)\b/i;

function intentOf(query: string): Intent {
  const plain = query
    .trim()
    .replace(/^(please|can you|could you|i want to|i need to|we need to|lets|let's)\s+/i, "");
  if (deleting.test(plain)) return "delete";
  if (reading.test(plain)) return "read";
  return changing.test(plain) ? "change" : "unclear";
}

/** How well the class of an operation fits what the query seems to want to happen. */
function suits(intent: Intent, card: Card): number {
  const fits = {
    delete: card.class === "delete" || card.line.startsWith("DELETE"),
    read: card.class === "read",
    change: card.class !== "read",
  };
  if (intent === "unclear") return 1;
  return fits[intent] ? 1.35 : 0.75;
}
