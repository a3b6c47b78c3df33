import type { Send } from "../../api/send/sending.js";
import type { Reply } from "../../api/wire/reply.js";
import type { Arguments, WireRequest } from "../../api/wire/request.js";
import type { Operation } from "../../declare/operation.js";
import type { Pager } from "../../declare/pages.js";
import { at, isRecord } from "../../text/json.js";
import type { DryRun, LaidOutCall, Loss, Outcome, Step } from "../call.js";

/** Sends the request and answers with the reply. @throws CallError */
export function answered({ send }: { readonly send: Send }): (call: LaidOutCall) => Promise<Outcome> {
  return async (call) => answerOf(call, await send(call), false);
}

/** @param repeated whether the reply is that of an earlier call. */
export function answerOf(call: LaidOutCall, reply: Reply, repeated: boolean): Outcome {
  const { operation, args, options, names, locationId } = call;
  const { next } = pageOf(operation, args, reply);
  const answer = { operation, args, options, reply, names, locationId };
  return { kind: "answered", repeated, answer: next === undefined ? answer : { ...answer, next } };
}

/** One page of a list, or a reply that is no list. */
export interface Page {
  readonly operation: Operation;
  /** What it was asked for, without the tenant. */
  readonly args: Arguments;
  readonly reply: Reply;
  /** The arguments to change for the next page, where there is one. */
  readonly next?: Arguments;
}

/** A reply with what leads to the page after it. */
export function pageOf(operation: Operation, args: Arguments, reply: Reply): Page {
  const next = reply.body.kind === "json" ? nextPage(operation, args, reply.body.value) : undefined;
  return next === undefined ? { operation, args, reply } : { operation, args, reply, next };
}

/** The list that a reply holds, if it holds one where its pager says. */
export function itemsOf(pager: Pager, value: unknown): readonly unknown[] | undefined {
  const items = at(value, pager.items);
  return Array.isArray(items) ? items : undefined;
}

/** How many there are in all, where the reply says so. */
export function totalOf(pager: Pager, value: unknown): number | undefined {
  const total = pager.total === undefined ? undefined : at(value, pager.total);
  return typeof total === "number" ? total : undefined;
}

/**
 * What to change in the arguments to fetch the page after this one; nothing where this was the last.
 *
 * @param args what this page was asked for.
 * @param value the reply's JSON.
 */
export function nextPage(operation: Operation, args: Arguments, value: unknown): Arguments | undefined {
  const { pager } = operation;
  const items = pager === undefined ? undefined : itemsOf(pager, value);
  if (pager === undefined || items === undefined || items.length === 0) return undefined;
  const limit = limitOf(pager, args);
  switch (pager.kind) {
    case "offset": {
      const reached = Number(args[pager.offset] ?? 0) + items.length;
      const more = hasMore(items.length, limit, reached, totalOf(pager, value));
      return more ? { [pager.offset]: sameType(args[pager.offset], reached) } : undefined;
    }
    case "page": {
      if (pager.notWith !== undefined && args[pager.notWith] !== undefined) return undefined;
      const page = Number(args[pager.page] ?? pager.first);
      const size = limit ?? items.length;
      const reached = (page - pager.first + 1) * size;
      const more = hasMore(items.length, limit, reached, totalOf(pager, value));
      return more ? { [pager.page]: sameType(args[pager.page], page + 1) } : undefined;
    }
    case "cursor": {
      const ends = pager.more !== undefined && at(value, pager.more) === false;
      const isShort = limit !== undefined && items.length < limit;
      return ends || isShort || totalOf(pager, value) === items.length
        ? undefined
        : cursor(pager.from, value, items, args);
    }
  }
}

export function limitOf(pager: Pager, args: Arguments): number | undefined {
  const given = pager.limit === undefined ? undefined : Number(args[pager.limit]);
  return given === undefined || Number.isNaN(given) ? undefined : given;
}

/** Without a limit or a total the only sign of the end is an empty page. */
function hasMore(
  got: number,
  limit: number | undefined,
  reached: number,
  total: number | undefined,
): boolean {
  if (total !== undefined) return reached < total;
  return limit === undefined || got >= limit;
}

/** A few bodies take their numbers as text. */
export function sameType(before: unknown, next: number): string | number {
  return typeof before === "string" ? String(next) : next;
}

export function cursor(
  from: Readonly<Record<string, string>>,
  value: unknown,
  items: readonly unknown[],
  args: Arguments,
): Arguments | undefined {
  const found = Object.entries(from).map(([name, path]) => {
    const [head, ...rest] = path.split(".");
    const source = head === "last" ? at(items.at(-1), rest.join(".")) : at(value, path);
    return [name, source] as const;
  });
  const usable = found.every(([, next]) => next !== undefined && next !== null && next !== "");
  // A cursor that stands still would go round for ever.
  const moved = found.some(([name, next]) => JSON.stringify(next) !== JSON.stringify(args[name]));
  return usable && moved ? Object.fromEntries(found) : undefined;
}

/** A value with what stands at a dot path replaced. */
export function replaced(value: unknown, path: string, other: unknown): unknown {
  if (path === "") return other;
  const [key = "", ...rest] = path.split(".");
  return isRecord(value) ? { ...value, [key]: replaced(value[key], rest.join("."), other) } : value;
}

export interface DryRunParts {
  /** Where HighLevel's API is. */
  readonly baseURL: string;
  /** What would go, had it been sent. */
  readonly losses: (call: LaidOutCall) => Promise<readonly Loss[]>;
}

/** Ends a change that is only to be shown. */
export function dryRun({ baseURL, losses }: DryRunParts): Step<LaidOutCall> {
  return async (call, next) => {
    if (call.options.dryRun !== true) return next(call);
    const { operation, request, names, locationId } = call;
    const shown = dryRunOf(operation, request, baseURL);
    const resolved = Object.keys(names).length === 0 ? {} : { resolved: names };
    const lost = await losses(call);
    const gone = lost.length === 0 ? {} : { losses: lost };
    return { kind: "dry run", request: { ...shown, ...resolved, ...gone }, locationId };
  };
}

/** @param baseURL where HighLevel's API is. */
function dryRunOf(operation: Operation, request: WireRequest, baseURL: string): DryRun {
  const { method, target, version, contentType, body } = request;
  return {
    operation,
    method,
    url: baseURL.replace(/\/$/, "") + target,
    version,
    ...(contentType === undefined ? {} : { contentType }),
    ...(body === undefined ? {} : { body: shownBody(body, contentType) }),
    ...(typeof body === "object" ? { contentType: "multipart/form-data" } : {}),
  };
}

function shownBody(body: NonNullable<WireRequest["body"]>, contentType: string | undefined): unknown {
  if (typeof body === "string") return contentType === "application/json" ? JSON.parse(body) : body;
  return body.map(({ name, value }) =>
    typeof value === "string"
      ? { name, value }
      : { name, file: value.name, type: value.type, bytes: value.content.length },
  );
}
