import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Catalogue, loadCatalogue } from "../../src/catalogue/catalogue.js";
import { propertiesOf } from "../../src/catalogue/schema.js";
import { account } from "../harness/calls.js";
import { temporaryFolder } from "../harness/places.js";
import { type Message, speak } from "../harness/stdio.js";
import {
  answers,
  drips,
  fine,
  floods,
  hangs,
  type Manner,
  page,
  resetAfterBody,
  resetBeforeBody,
  resetInReply,
  startUpstream,
  type Upstream,
} from "../harness/upstream.js";

/** Every run has a seed of its own, so that days add up; more at once where somebody asks for it. */
const wanted = Number(process.env.GHL_FUZZ_CALLS ?? 4_000);
const atOnce = 24;
/** A leak of a few kB a call would lift the peak by more. */
const mostGrowthMiB = (48 * wanted) / 10_000;

/** How the upstream takes its requests, over and over; most of them well. */
const manners: readonly Manner[] = [
  ...Array.from({ length: 40 }, () => fine),
  answers(200, '{"contacts":[{"id":"a"}],"meta":{"nextPage":2},"total":1000}'),
  answers(200, "null"),
  answers(200, "[]"),
  answers(200, '{"contact":'),
  answers(200, '{"contacts":{"id":[[[]]]}}'),
  answers(204, ""),
  answers(400, '{"message":{"odd":["shape"]}}'),
  answers(401, '{"message":"Invalid JWT"}'),
  answers(422, '{"message":["a","b"],"error":"Unprocessable Entity"}'),
  answers(500, "<html>", { "content-type": "text/html" }),
  page(502),
  answers(200, Buffer.from([0, 1, 2, 255]), { "content-type": "application/octet-stream" }),
  floods(300_000),
  resetBeforeBody,
  resetAfterBody,
  resetInReply,
  drips,
  hangs,
];

interface FuzzedCall {
  readonly name: string;
  readonly arguments: unknown;
}

let upstream: Upstream;
let catalogue: Catalogue;

beforeAll(async () => {
  upstream = await startUpstream();
  catalogue = await loadCatalogue();
  let at = 0;
  upstream.manner = (...exchange) => manners[at++ % manners.length]?.(...exchange);
});

afterAll(() => upstream?.close());

describe("thousands of calls with arguments of any kind, before an upstream that misbehaves", () => {
  it("leave the process up, its heap flat, its stdout clean, and no change sent twice", {
    timeout: 600_000,
  }, async () => {
    const seed = Date.now() % 2 ** 31;
    const calls = fc.sample(await callsOf(catalogue), { numRuns: wanted, seed });
    // What leaks is collected by nobody: with a small heap, the process would not see the end.
    const program = speak(
      [],
      {
        ...account,
        GHL_BASE_URL: upstream.url,
        GHL_TIMEOUT_MS: "150",
        GHL_WAIT_MS: "300",
        // What changes is written down too, and not into the memory that is weighed.
        GHL_JOURNAL: "brief",
        GHL_STORE: await temporaryFolder(),
      },
      ["--max-old-space-size=64"],
    );
    // It is up before the storm begins: what is measured is calls, not its start.
    await program.request("tools/list", {});
    const early = await run(program, calls.slice(0, wanted / 4), 0, seed);
    const late = await run(program, calls.slice(wanted / 4), wanted / 4, seed);
    const alive = await program.request("tools/list", {});
    expect(alive.result).toBeDefined();
    const { stderr, code } = await program.close();
    expect(stderr, `seed ${seed}`).toBe("");
    expect(code).toBe(0);
    expect([...early.outcomes, ...late.outcomes].filter((kind) => kind === "internal")).toEqual([]);
    // What is resident goes up and down with the collector.
    const peaks = [early.peakMiB, late.peakMiB] as const;
    expect(peaks[1] - peaks[0], `MiB at most: ${peaks.join(", then ")}`).toBeLessThan(mostGrowthMiB);
    expect(sentTwice(calls)).toEqual([]);
  });
});

type Program = ReturnType<typeof speak>;

interface Ran {
  readonly outcomes: readonly string[];
  /** The most memory that was resident. */
  readonly peakMiB: number;
}

/** Makes all calls, so many at once, and answers what each came to. */
async function run(program: Program, calls: readonly FuzzedCall[], from: number, seed: number): Promise<Ran> {
  const outcomes: string[] = [];
  let peakMiB = 0;
  let next = 0;
  const worker = async () => {
    while (next < calls.length) {
      const number = next++;
      const call = calls[number];
      if (call === undefined) return;
      const params = { ...call, _meta: { traceparent: traceOf(from + number) } };
      const answer = await program.request("tools/call", params).catch((error: unknown) => {
        throw new Error(`seed ${seed}, call ${from + number} ${JSON.stringify(call)}: ${String(error)}`);
      });
      outcomes.push(kindOf(answer));
      if (outcomes.length % 100 === 0) peakMiB = Math.max(peakMiB, residentMiB(program.pid));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { outcomes, peakMiB };
}

function kindOf({ result, error }: Message): string {
  if (error !== undefined) return "refused by the protocol";
  const text = JSON.stringify(result?.structuredContent ?? {});
  return text.includes("failed inside ghl-mcp") ? "internal" : "answered";
}

function traceOf(number: number): string {
  return `00-${(number + 1).toString(16).padStart(32, "0")}-00f067aa0ba902b7-01`;
}

/** Changes by POST or PATCH of which more than one request arrived. */
function sentTwice(calls: readonly FuzzedCall[]): readonly string[] {
  const arrived = new Map<string, number>();
  // What is looked up on the way is asked for again where it failed.
  const reads = new Set<string>(
    catalogue.cards.filter((card) => card.class === "read").map(({ line }) => line),
  );
  for (const { method, path, headers } of upstream.requests) {
    const key = `${headers.traceparent} ${method} ${path.split("?")[0]}`;
    if (["POST", "PATCH"].includes(method) && !reads.has(`${method} ${path.split("?")[0]}`))
      arrived.set(key, (arrived.get(key) ?? 0) + 1);
  }
  const isRead = (number: number) => {
    const call = calls[number];
    const args = typeof call?.arguments === "object" && call.arguments !== null ? call.arguments : {};
    const named =
      "operation" in args && typeof args.operation === "string" ? args.operation : (call?.name ?? "");
    return catalogue.card(named)?.class === "read";
  };
  return [...arrived].flatMap(([key, count]) => {
    const number = Number.parseInt(key.slice(3, 35), 16) - 1;
    return count > 1 && Number.isInteger(number) && !isRead(number) ? [`${key}: ${count}`] : [];
  });
}

function residentMiB(pid: number): number {
  return Math.round(
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024,
  );
}

/** Tools and operations with their own argument names, and values of which few fit. */
async function callsOf(catalogue: Catalogue): Promise<fc.Arbitrary<FuzzedCall>> {
  const operations = await Promise.all(
    catalogue.cards.map(async (card) => ({ card, operation: await catalogue.operation(card) })),
  );
  const known = operations
    // What may take minutes is waited for so long: one that meets an upstream that hangs would hold all others up.
    .filter(({ operation }) => !operation.slow)
    .map(({ card, operation }) => ({
      name: card.name,
      fields: Object.keys(propertiesOf(card.listed)),
      example: operation.example,
    }));
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom(
      "../..",
      "..",
      "",
      "\u0000",
      "Cont4ct0000000000001",
      "2026-03-08T02:30:00",
      "a\r\nb: c",
      "x".repeat(5_000),
    ),
    fc.integer(),
    fc.double(),
  );
  const options = fc.record(
    {
      maxItems: value,
      fields: value,
      dryRun: fc.boolean(),
      idempotencyKey: value,
      location: value,
      __proto__x: value,
    },
    { requiredKeys: [] },
  );
  const operationArguments = fc.constantFrom(...known).chain(({ name, fields, example }) => {
    const some = fc.dictionary(fc.constantFrom(...fields, "constructor", "__proto__"), value, { maxKeys: 4 });
    const args = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.tuple(fc.constant(example), some).map(([good, bad]) => ({ ...good, ...bad })),
      },
      { weight: 2, arbitrary: fc.constant({ ...example }) },
      { weight: 2, arbitrary: some },
      { weight: 1, arbitrary: fc.tuple(some, options).map(([bad, extra]) => ({ ...bad, ...extra })) },
    );
    return args.map((given) => ({ name, given }));
  });
  const executors = ["read_operation", "write_operation", "delete_operation"];
  return fc.oneof(
    { weight: 8, arbitrary: operationArguments.map(({ name, given }) => ({ name, arguments: given })) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(...executors), operationArguments)
        .map(([executor, { name, given }]) => ({
          name: executor,
          arguments: { operation: name, arguments: given },
        })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...executors, "search_operations", "describe_operation", "no_such_tool"),
          value,
        )
        .map(([name, given]) => ({ name, arguments: given })),
    },
  );
}
