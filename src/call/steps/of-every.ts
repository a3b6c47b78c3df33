import { CallError, CancelledError, UpstreamError } from "../../api/errors/errors.js";
import type { Reply } from "../../api/wire/reply.js";
import type { Endpoint } from "../../catalogue/endpoint.js";
import { idNames } from "../../declare/glossary.js";
import { isLookupKind, type LookupKind } from "../../declare/lookups.js";
import type { OfOne } from "../../declare/operation.js";
import { at, timeAt } from "../../text/json.js";
import { quotedName } from "../../text/plain-text.js";
import type { Answer, CheckedCall, Outcome, Step } from "../call.js";
import { fewAtOnce } from "../few-at-once.js";
import type { Named, Names } from "../lookups/names.js";
import { replaced } from "./answer.js";
import { placeInAccount } from "./tenant.js";

/** How many records are read at once. */
const atOnce = 4;

/**
 * Reads a list that the API gives of one record alone of every such record, where the caller named none: all
 * calendars' appointments. It is one list, and the answer says of what it was read. Where one of them cannot be
 * read, the call fails: a list with a gap would pass for the whole.
 */
export function ofEvery({ names }: { readonly names: Names }): Step<CheckedCall> {
  return async (call, next) => {
    const { ofOne } = call.endpoint.operation;
    if (ofOne === undefined || ofOne.wants.some((name) => call.args[name] !== undefined)) return next(call);
    const records = await recordsOf(ofOne, call, names);
    const { signal, progress } = call.scope;
    let done = 0;
    const answers = await fewAtOnce(records, atOnce, async (record) => {
      if (signal.aborted)
        throw new CancelledError("The call was cancelled", { advice: "Nothing was changed." });
      const answer = await answerOf(record, call, next);
      done += 1;
      // Without maxItems the client hears how long the call has been waiting, and only one count may rise.
      if (call.options.maxItems !== undefined)
        await progress?.({
          progress: done,
          total: records.length,
          message: `${done} of ${records.length} read`,
        });
      return answer;
    });
    return { kind: "answered", repeated: false, answer: joined(ofOne, call, records, answers) };
  };
}

/** A record of which the list is read, and the argument that takes its id. */
interface Whose {
  readonly argument: string;
  readonly record: Named;
}

async function recordsOf(
  { every }: OfOne,
  { endpoint, args, options, scope }: CheckedCall,
  names: Names,
): Promise<readonly Whose[]> {
  const { locationId } = await placeInAccount(endpoint, args, options.location, scope);
  const lists = await Promise.all(
    every.map(async (argument) => {
      const kind = kindOf(argument, endpoint);
      const all = await names
        .list(kind, { ...scope, location: locationId })
        .catch(failingIn(`To read of every ${labelOf(kind)}, all are listed first; ${argument} names one.`));
      return all.map((record) => ({ argument, record }));
    }),
  );
  return lists.flat();
}

function kindOf(argument: string, { operation, arguments: all }: Endpoint): LookupKind {
  const kind = all.find(({ name }) => name === argument)?.names;
  if (kind === undefined || !isLookupKind(kind))
    throw new Error(`${operation.name} cannot be read of every ${argument}`);
  return kind;
}

async function answerOf(
  { argument, record: { id, name } }: Whose,
  call: CheckedCall,
  next: (call: CheckedCall) => Promise<Outcome>,
): Promise<Answer> {
  const outcome = await next({ ...call, args: { ...call.args, [argument]: id } }).catch(
    failingIn(`It failed for ${argument} ${id}, ${quotedName(name)}; of the others nothing is shown.`),
  );
  if (outcome.kind !== "answered") throw new Error("a read ends with an answer");
  return outcome.answer;
}

/** One list of all, each item once, in the order of their times. */
function joined(
  { every, items, by }: OfOne,
  { endpoint, args, options }: CheckedCall,
  records: readonly Whose[],
  answers: readonly Answer[],
): Answer {
  const { operation } = endpoint;
  const all = answers.flatMap(({ reply }) => listIn(reply, items, operation.name));
  const seen = new Set<unknown>();
  const once = all.filter((item) => {
    const id = at(item, "id");
    const again = id !== undefined && seen.has(id);
    seen.add(id);
    return !again;
  });
  const inOrder = once.toSorted((one, other) => order(one, other, by));
  const [first] = answers;
  const reply = first?.reply ?? nothing;
  const value = reply.body.kind === "json" ? reply.body.value : {};
  return {
    operation,
    args,
    options,
    names: first?.names ?? {},
    locationId: first?.locationId,
    readOf: Object.fromEntries(
      every.map((argument) => [
        argument,
        Object.fromEntries(
          records.filter((one) => one.argument === argument).map(({ record }) => [record.id, record.name]),
        ),
      ]),
    ),
    reply: {
      ...reply,
      body: { kind: "json", value: replaced(value, items, inOrder) },
      bytes: sum(answers.map((one) => one.reply.bytes)),
      requests: sum(answers.map((one) => one.reply.requests)),
    },
  };
}

function listIn({ body }: Reply, items: string, operation: string): readonly unknown[] {
  const list = body.kind === "json" ? at(body.value, items) : undefined;
  if (Array.isArray(list)) return list;
  throw new UpstreamError(`${operation}: HighLevel's reply holds no ${items}`, {
    advice: "Name one record to see the reply as it is.",
  });
}

/** What has no time comes last. */
function order(one: unknown, other: unknown, by: string): number {
  const [a, b] = [timeAt(one, by), timeAt(other, by)];
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a - b;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** Where there is no record there is nothing to send, and nothing in the list. */
const nothing: Reply = {
  status: 200,
  headers: {},
  body: { kind: "json", value: {} },
  bytes: 0,
  requests: 0,
};

/** Says of a failure what was being read. */
function failingIn(what: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof CallError ? error.adding(what) : error;
  };
}

function labelOf(kind: LookupKind): string {
  return idNames[kind].label.toLowerCase();
}
