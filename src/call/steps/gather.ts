import { CancelledError, ValidationError } from "../../api/errors/errors.js";
import type { Scope } from "../../api/scope.js";
import type { Reply } from "../../api/wire/reply.js";
import type { Arguments } from "../../api/wire/request.js";
import type { Operation } from "../../declare/operation.js";
import type { Pager } from "../../declare/pages.js";
import { at, isRecord } from "../../text/json.js";
import type { Answer, CheckedCall, Outcome, Step } from "../call.js";
import { cursor, itemsOf, limitOf, type Page, replaced, sameType, totalOf } from "./answer.js";

/** Reads as many pages as `maxItems` needs, each by the steps that follow, and keeps no more items than that. */
export const gathered: Step<CheckedCall> = async (call, next) => {
  const { maxItems } = call.options;
  if (maxItems === undefined) return next(call);
  const { operation } = call.endpoint;
  let first: Answer | undefined;
  const read = async (args: CheckedCall["args"]) => {
    const answer = answerIn(await next({ ...call, args }));
    first ??= answer;
    return answer;
  };
  const gatheredReply = await gather(operation, call.args, maxItems, read, call.scope);
  if (first === undefined) throw new Error("a page was read");
  const { next: _, ...answer } = first;
  return { kind: "answered", repeated: false, answer: { ...answer, args: call.args, ...gatheredReply } };
};

/** Two thousand records have some megabytes; beyond this what was not read is left to `next`. */
const mostBytes = 20_000_000;

function answerIn(outcome: Outcome): Answer {
  if (outcome.kind === "answered") return outcome.answer;
  throw new Error("a read ends with an answer");
}

/** What was gathered, and what leads to what was not. */
export type Gathered = Pick<Page, "reply" | "next"> & {
  /** How many items of a reply without pages were left out. */
  readonly left?: number;
};

/**
 * Reads pages until there are so many items, and lays them into the first reply. Pages are made as small as they
 * need be; what is beyond the number wanted is left to `next`.
 *
 * @param read reads the page for changed arguments.
 * @throws ValidationError when the reply holds no list.
 * @throws CancelledError, and what reading throws.
 */
export async function gather(
  operation: Operation,
  args: Arguments,
  wanted: number,
  read: (args: Arguments) => Promise<Page>,
  { signal, progress }: Pick<Scope, "signal" | "progress">,
): Promise<Gathered> {
  const { pager } = operation;
  const first = await read(pager === undefined ? args : inPagesFor(wanted, pager, args));
  const items = [...listIn(first)];
  if (pager === undefined) return cut(first, items, wanted);
  // What is not as it should be is shown as it is.
  if (items.length === 0) return { reply: first.reply };
  let last: Page = first;
  let ofLast = items.length;
  let { bytes, requests } = first.reply;
  while (items.length < wanted && last.next !== undefined && bytes < mostBytes) {
    if (signal.aborted)
      throw new CancelledError("The call was cancelled", { advice: "Nothing was changed." });
    await progress?.({
      progress: items.length,
      total: wanted,
      message: `${items.length} of up to ${wanted} items`,
    });
    const onward = { ...last.args, ...last.next };
    // Pages that are counted by their number have to stay of one size.
    last = await read(pager.kind === "page" ? onward : atMost(wanted - items.length, pager, onward));
    bytes += last.reply.bytes;
    requests += last.reply.requests;
    const page = listIn(last);
    ofLast = page.length;
    if (ofLast === 0) break;
    items.push(...page);
  }
  const kept = ofLast - Math.max(0, items.length - wanted);
  const following = kept < ofLast ? nextWithin(last, pager, kept) : last.next;
  const next = following && { ...following, ...pageSize(pager, last.args) };
  const reply = withList(first, pager.items, items.slice(0, wanted), { bytes, requests });
  return next === undefined || isAll(pager, last, items.length, args) ? { reply } : { reply, next };
}

/** A page that is counted by its number is another one in another size. */
function pageSize(pager: Pager, args: Arguments): Arguments {
  return pager.kind === "page" && pager.limit !== undefined ? { [pager.limit]: args[pager.limit] } : {};
}

/** Whether the total says that these are all, when reading began at the first of them. */
function isAll(pager: Pager, { reply }: Page, read: number, args: Arguments): boolean {
  const total = reply.body.kind === "json" ? totalOf(pager, reply.body.value) : undefined;
  const fromTheFirst =
    pager.kind === "cursor" && Object.keys(pager.from).every((name) => args[name] === undefined);
  return fromTheFirst && total === read;
}

function listIn({ operation, reply }: Page): readonly unknown[] {
  const value = reply.body.kind === "json" ? reply.body.value : undefined;
  const path = operation.pager?.items ?? onlyList(value);
  const list = path === undefined ? undefined : at(value, path);
  if (Array.isArray(list)) return list;
  // A page beyond the last may have no list at all.
  if (operation.pager !== undefined) return [];
  throw new ValidationError(`${operation.name}: the reply holds no list, so maxItems has nothing to count`, {
    advice: "Leave maxItems out.",
  });
}

/** The longest list of a reply that has no pages. */
function onlyList(value: unknown): string | undefined {
  if (Array.isArray(value)) return "";
  const lists = Object.entries(isRecord(value) ? value : {}).filter(([, inner]) => Array.isArray(inner));
  const [longest] = lists.sort(([, a], [, b]) => lengthOf(b) - lengthOf(a));
  return longest?.[0];
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

function cut(page: Page, items: readonly unknown[], wanted: number): Gathered {
  if (items.length <= wanted) return { reply: page.reply };
  const path = onlyList(page.reply.body.kind === "json" ? page.reply.body.value : undefined) ?? "";
  return { reply: withList(page, path, items.slice(0, wanted), {}), left: items.length - wanted };
}

function withList(
  { reply }: Page,
  path: string,
  items: readonly unknown[],
  counts: Partial<Pick<Reply, "bytes" | "requests">>,
): Reply {
  if (reply.body.kind !== "json") return { ...reply, ...counts };
  return { ...reply, ...counts, body: { kind: "json", value: replaced(reply.body.value, path, items) } };
}

/** The arguments with a page size by which so many items can be read to the last without one too many. */
function inPagesFor(wanted: number, pager: Pager, args: Arguments): Arguments {
  const size = limitOf(pager, args);
  if (pager.kind !== "page" || size === undefined || wanted <= size) return atMost(wanted, pager, args);
  const even = Array.from({ length: size }, (_, n) => size - n).find((one) => wanted % one === 0) ?? size;
  return even * 2 > size ? atMost(even, pager, args) : args;
}

/** The arguments with a page of at most so many items. A page is made smaller, never larger. */
function atMost(most: number, pager: Pager, args: Arguments): Arguments {
  const size = limitOf(pager, args);
  if (pager.limit === undefined || size === undefined || size <= most) return args;
  return { ...args, [pager.limit]: sameType(args[pager.limit], most) };
}

/** What leads to the items of a page that follow the first `kept`: where nothing does, the page as a whole. */
function nextWithin({ args, reply }: Page, pager: Pager, kept: number): Arguments {
  const value = reply.body.kind === "json" ? reply.body.value : undefined;
  switch (pager.kind) {
    case "offset": {
      const reached = Number(args[pager.offset] ?? 0) + kept;
      return { [pager.offset]: sameType(args[pager.offset], reached) };
    }
    case "page":
      return { [pager.page]: args[pager.page] ?? pager.first };
    case "cursor": {
      const isOfLast = Object.values(pager.from).every((path) => path.startsWith("last."));
      const items = (itemsOf(pager, value) ?? []).slice(0, kept);
      const own = Object.fromEntries(Object.keys(pager.from).map((name) => [name, args[name]]));
      return (isOfLast ? cursor(pager.from, value, items, args) : undefined) ?? own;
    }
  }
}
