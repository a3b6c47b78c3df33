import { Attachment } from "../../api/wire/request.js";
import type { Amounts, Loss, Preview, Subject, Total } from "../../call/call.js";
import type { Risk } from "../../declare/effect.js";
import { onOneLine, quotedName, shortened, visibleText } from "../../text/plain-text.js";

const effects: Readonly<Record<Risk, string>> = {
  read: "It only reads.",
  write: "It creates or changes a record.",
  send: "It reaches people outside, or changes what they see.",
  money: "It moves money or commits to a payment.",
  bulk: "It touches many records at once.",
  delete: "It deletes; most deletions cannot be undone.",
  admin: "It changes the account itself: users, access or settings.",
};

/**
 * What will happen, in the words of a person: what, how much, whom, how many, to what. Money and whom it reaches come
 * first and are never cut; of the rest each long text and each long list is cut by itself, so that none pushes another
 * out. Texts of the
 * CRM stand in quotes and on one line each, so that none can pass for a line of this server's.
 */
export function previewWords(preview: Preview): string {
  const { title, operation, risks, riskNote, location, subjects, others, counts, losses } = preview;
  const { totals, addresses, amounts } = preview;
  return [
    `${title} (${operation})`,
    [...new Set(risks)].map((risk) => effects[risk]).join(" "),
    ...(riskNote === undefined ? [] : [riskNote]),
    ...totals.map(totalWords),
    ...subjects.map((subject) => `${subject.what}: ${named(subject)}`),
    ...addresses.map(({ where, values }) => `Address in ${oneLine(where, 80)}: ${listed(values)}`),
    ...amounts.map(amountWords),
    ...(location === undefined ? [] : [`Sub-account: ${named(location)}`]),
    ...Object.entries(others).map(([argument, ids]) => `More in ${argument}: ${listed(ids)}`),
    ...Object.entries(counts).map(([name, count]) => `${name}: ${count} in all`),
    ...losses.map(lossWords),
    ...Object.entries(preview.arguments).map(([name, value]) => `${name}: ${shown(value)}`),
  ].join("\n");
}

function totalWords({ where, items, amount, currency = "" }: Total): string {
  return `Total of ${oneLine(where, 80)}: ${`${amount} ${oneLine(currency, 10)}`.trim()} (${items} in all, before taxes and discounts)`;
}

function amountWords({ where, of, values }: Amounts): string {
  const what = [...(where === "" ? [] : [oneLine(where, 80)]), ...(of === undefined ? [] : [quotedName(of)])];
  const each = Object.entries(values).map(
    ([name, value]) => `${oneLine(name, 80)} ${oneLine(String(value), 40)}`,
  );
  return `Amounts${what.length === 0 ? "" : ` of ${what.join(" ")}`}: ${each.join(", ")}`;
}

function named({ id, name, reachedBy = [], unread }: Omit<Subject, "argument" | "what">): string {
  const who = name === undefined ? oneLine(id, 80) : `${quotedName(name)} (${oneLine(id, 80)})`;
  const known = [who, ...reachedBy.map(whole)].join(", ");
  return unread === true
    ? `${known} (could not be read: no amount and no recipient of it is shown here)`
    : known;
}

/** Ids and addresses, none of them left out or cut. */
function listed(texts: readonly string[]): string {
  return texts.map(whole).join(", ");
}

function whole(text: string): string {
  return oneLine(text, Number.POSITIVE_INFINITY);
}

/** More items than this are counted. */
const mostItems = 20;

const lossVerbs = { gone: "takes away", along: "with it goes", "perhaps along": "with it may go" } as const;

function lossWords(loss: Loss): string {
  if (loss.kind === "unread")
    return `${loss.argument}: takes the place of what is there now, which could not be read; what it leaves out is gone`;
  if (loss.kind === "along unread") return `${loss.argument}: what goes with it could not be read`;
  const { argument, kind, items } = loss;
  const shown = items.slice(0, mostItems).map(quotedName).join(", ");
  const more = items.length > mostItems ? ` and ${items.length - mostItems} more` : "";
  return `${argument}: ${lossVerbs[kind]} ${shown}${more}`;
}

/** A person who agrees to a message should have seen all of it, or be told how much they have not. */
const longestText = 1_500;
/** One text among many. */
const longestInner = 300;
const mostFields = 100;
const deepest = 8;

function shown(value: unknown): string {
  return whole(JSON.stringify(cut(value, longestText, 0)) ?? "");
}

/** The value with each text and each list in it cut by itself, and what was left out said in its place. */
function cut(value: unknown, longest: number, depth: number): unknown {
  if (typeof value === "string") return shortened(value, longest);
  if (typeof value !== "object" || value === null || value instanceof Attachment) return value;
  if (depth === deepest) return "…";
  if (Array.isArray(value)) {
    if (value.every(isId)) return value;
    const kept = value.slice(0, mostItems).map((item: unknown) => cut(item, longestInner, depth + 1));
    return value.length > mostItems ? [...kept, `… ${value.length - mostItems} more`] : kept;
  }
  const entries = Object.entries(value);
  const kept = entries
    .slice(0, mostFields)
    .map(([name, inner]) => [shortened(name, 80), cut(inner, longestInner, depth + 1)] as const);
  const more = entries.length - kept.length;
  return Object.fromEntries(more > 0 ? [...kept, ["…", `${more} more`]] : kept);
}

/** Ids are short, and whoever is left out of a list of them is not agreed to. */
function isId(item: unknown): boolean {
  return typeof item === "string" && /^[\w-]{1,80}$/.test(item);
}

function oneLine(text: string, longest: number): string {
  return visibleText(shortened(onOneLine(text), longest));
}
