import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { defaultSurface } from "../../src/catalogue/surface.js";
import type { ReplyKind } from "../../src/declare/operation.js";
import { connect, type ListedTool, type Peer } from "../harness/peers.js";
import { answers, startUpstream, type Upstream } from "../harness/upstream.js";
import { recordedAccount } from "./wire.js";

/**
 * What the tools of the default list say of their results. The client is the SDK's: it takes no result that fails the
 * output schema of its tool.
 */
const catalogue = await loadCatalogue();
const cards = catalogue.cards.filter(({ name }) => defaultSurface.includes(name));
const named = cards.map((card) => [card.name, card] as const);

let upstream: Upstream;
let peer: Peer;
let tools: ReadonlyMap<string, ListedTool>;

beforeAll(async () => {
  upstream = await startUpstream();
  const env = {
    ...recordedAccount,
    GHL_BASE_URL: upstream.url,
    GHL_CONFIRM: "never",
    GHL_JOURNAL: "off",
    GHL_MAX_RESULT_TOKENS: "1000",
  };
  peer = await connect("sdk 2.x on 2025-11-25", { args: [], env });
  tools = new Map((await peer.listTools()).map((tool) => [tool.name, tool]));
});

afterAll(async () => {
  await peer?.close();
  await upstream?.close();
});

/** The answer to the operation's own example when HighLevel replies so; a file that it names is given as content. */
async function answerTo(name: string, reply: unknown, more: Readonly<Record<string, unknown>> = {}) {
  const card = catalogue.card(name);
  if (card === undefined) throw new Error(`no ${name}`);
  const { operation } = await catalogue.endpoint(card);
  const files = name === "forms_upload_files" ? { additional: { field_1: file } } : {};
  upstream.manner = answers(200, typeof reply === "string" ? reply : JSON.stringify(reply));
  const result = await peer.call(name, { ...operation.example, ...files, ...more });
  if (result.isError === true) throw new Error(result.content[0]?.text);
  return result.structuredContent ?? {};
}

const file = { name: "a.txt", base64: "aGVsbG8=" };

/** Values of each kind that HighLevel may send; what is no list and no record may be anything. */
const values: Readonly<Record<ReplyKind, readonly unknown[]>> = {
  list: [[], [{ id: "a" }], ["a", 1, null], null],
  record: [{}, { id: "a", inner: { list: [] } }, null],
  value: ["", "text", 0, 7.5, true, null, {}, { a: 1 }, [], [1]],
};
const most = Math.max(...Object.values(values).map(({ length }) => length));

const lengthy = Array.from({ length: 400 }, (_, n) => ({ id: `id${n}`, name: "a name of some length" }));
const long: Readonly<Record<ReplyKind, unknown>> = { list: lengthy, record: { lengthy }, value: "text" };

describe("a tool of the default list", () => {
  it.each(named)("%s says what stands at the top of its results, and requires nothing", (name, card) => {
    const { outputSchema } = tools.get(name) ?? {};
    expect(outputSchema).toMatchObject({ type: "object" });
    expect(Object.keys(Object(outputSchema?.properties))).toEqual(Object.keys(card.returns));
    expect(outputSchema).not.toHaveProperty("required");
    expect(outputSchema).not.toHaveProperty("additionalProperties");
  });

  it.each(named)(
    "%s keeps to it whatever HighLevel sends there, and beside it",
    async (name, { returns }) => {
      for (let n = 0; n < most; n++) {
        const fields = Object.entries(returns).map(([field, kind]) => [
          field,
          values[kind][n % values[kind].length],
        ]);
        expect(
          await answerTo(name, { ...Object.fromEntries(fields), traceId: "t", unheardOf: n }),
        ).toBeTypeOf("object");
      }
    },
  );

  it.each(named)("%s keeps to it when the reply is empty, a list, or too long", async (name, { returns }) => {
    const fields = Object.entries(returns).map(([field, kind]) => [field, long[kind]]);
    for (const reply of [{}, [], [{ id: "a" }], "", { ...Object.fromEntries(fields), other: lengthy }])
      expect(await answerTo(name, reply)).toBeTypeOf("object");
  });
});

it("a dry run keeps to the output schema of its tool", async () => {
  for (const { name } of cards.filter((card) => card.class !== "read"))
    expect(await answerTo(name, {}, { dryRun: true })).toMatchObject({ dryRun: true });
});

it("a client does refuse a result that fails its output schema", async () => {
  await expect(answerTo("contacts_search_contacts", { contacts: "none" })).rejects.toThrow(/schema/);
});
