import type { CallToolResult } from "@modelcontextprotocol/server";
import type { Answer, DryRun } from "../../call/call.js";
import { replaced } from "../../call/steps/answer.js";
import { pagingArguments } from "../../declare/pages.js";
import { at, isRecord, letOthers } from "../../text/json.js";
import { shownText } from "../../text/redact.js";
import type { KeptResults } from "./kept-results.js";
import { chooseFields, listPath } from "./project.js";
import { compact, marked } from "./readable.js";

export interface Shaping {
  /** The most tokens (four bytes each) that a result may have. */
  readonly maxTokens: number;
  readonly results: KeptResults;
  /** On whose behalf the call was made. */
  readonly caller: string;
}

/** The names under which a result of the server's own making says something; a reply may have a field so named. */
export const ownNames: ReadonlySet<string> = new Set([
  ...[
    "next",
    "left",
    "resolved",
    "readOf",
    "fieldsAbsent",
    "untrusted",
    "cut",
    "text",
    "result",
    "done",
    "status",
  ],
  ...["dryRun", "note", "operation", "method", "url", "version", "contentType", "body"],
]);

/**
 * A reply as a tool result of the right size: JSON as structured content and compact text, with `next` holding
 * the arguments of the next page; a reply that is too long is cut at whole items and says so.
 */
export async function shape(answer: Answer, shaping: Shaping): Promise<CallToolResult> {
  const { body, status, bytes } = answer.reply;
  switch (body.kind) {
    case "json": {
      await letOthers(bytes);
      const compacted = readable(answer, body.value);
      await letOthers(bytes);
      const shown = withNext(marked(compacted), answer);
      await letOthers(bytes);
      return jsonResult(cutToSize(shown, answer, shaping));
    }
    case "empty":
      return jsonResult({ done: true, status });
    case "text":
      return jsonResult(cutToSize(marked({ text: shownText(body.text) }), answer, shaping));
    case "binary": {
      const uri = `ghl://downloads/${encodeURIComponent(body.name ?? answer.operation.name)}`;
      const blob = Buffer.from(body.content).toString("base64");
      return { content: [{ type: "resource", resource: { uri, mimeType: body.type, blob } }] };
    }
  }
}

/** What a change would send. It is not compacted: it is the request itself. */
export function dryRunResult({ operation, ...request }: DryRun): CallToolResult {
  return jsonResult({ dryRun: true, note: "Nothing was sent.", operation: operation.name, ...request });
}

type Shown = Readonly<Record<string, unknown>>;

export function jsonResult(structuredContent: Shown): CallToolResult {
  return {
    content: [{ type: "text", text: JSON.stringify(structuredContent) }],
    structuredContent: { ...structuredContent },
  };
}

function readable({ operation, options, fieldsBeside = [] }: Answer, value: unknown): Shown {
  const { value: chosen, absent } =
    options.fields === undefined
      ? { value }
      : chooseFields(operation.pager, value, [...options.fields, ...fieldsBeside]);
  const compacted = compact(chosen);
  const shown = isRecord(compacted) ? compacted : { result: compacted };
  return absent === undefined ? shown : { ...shown, fieldsAbsent: absent };
}

function withNext(shown: Shown, { args, options, names, readOf, next, left }: Answer): Shown {
  const others = Object.entries(args).filter(([name]) => !pagingArguments.has(name));
  return {
    ...shown,
    ...(Object.keys(names).length === 0 ? {} : { resolved: names }),
    ...(readOf === undefined ? {} : { readOf }),
    ...(left === undefined ? {} : { left: `${left} more: this list has no pages, so raise maxItems` }),
    ...(next === undefined ? {} : { next: { ...Object.fromEntries(others), ...given(options), ...next } }),
  };
}

function given(options: object): Shown {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function cutToSize(shown: Shown, answer: Answer, { maxTokens, results, caller }: Shaping): Shown {
  const whole = JSON.stringify(shown);
  const room = maxTokens * 4;
  if (Buffer.byteLength(whole) <= room) return shown;
  const rest = `ghl://results/${results.keep(caller, whole)}`;
  const path = Array.isArray(shown.result) ? "result" : listPath(shown);
  const list = path === undefined ? undefined : at(shown, path);
  const besides = path === undefined ? 0 : bytesOf(replaced(shown, path, [])) + 400;
  if (path === undefined || !Array.isArray(list) || besides > room)
    return { cut: cutNote(whole, rest), text: beginning(whole, room) };
  const fitting = itemsThatFit(list, room - besides);
  const { next: _, ...others } = shown;
  const kept = replaced(others, path, list.slice(0, fitting));
  return {
    ...(isRecord(kept) ? kept : {}),
    cut: { shown: fitting, of: list.length, ...cutNote(whole, rest), ...smallerNext(answer, fitting) },
  };
}

function cutNote(whole: string, rest: string) {
  return {
    tokens: Math.ceil(Buffer.byteLength(whole) / 4),
    rest,
    advice: "Ask for less: fields, a smaller limit, a narrower filter. Or read the rest as a resource.",
  };
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** So many bytes of a text, less the character that was cut apart at their end. */
function beginning(text: string, bytes: number): string {
  return Buffer.from(text)
    .subarray(0, bytes)
    .toString("utf8")
    .replace(/\uFFFD$/, "");
}

function itemsThatFit(list: readonly unknown[], room: number): number {
  let used = 0;
  let count = 0;
  for (const item of list) {
    used += bytesOf(item) + 1;
    if (used > room) break;
    count++;
  }
  return count;
}

/** After a cut the next page starts behind what was shown, where the pager can say so. */
function smallerNext({ operation, args, options }: Answer, fitting: number): Shown {
  const { pager } = operation;
  if (pager?.kind !== "offset" || fitting === 0) return {};
  return { next: { ...args, ...given(options), [pager.offset]: Number(args[pager.offset] ?? 0) + fitting } };
}
